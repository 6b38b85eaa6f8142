package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Certificate.Duty;
import org.preceptor.certification.Lifecycle.State;
import org.preceptor.certification.Lifecycle.Step;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

/** Whether a certificate may be renewed or given back, and the next term; whether its duties were kept. */
final class Renewal {
    private Renewal() {}

    static Review.Outcome renew(Certificate certificate, Assessment assessment, LocalDate filed, String by) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Optional<Term> window = certificate.renewalWindow();
        if (window.isEmpty() || !window.get().contains(filed)) {
            findings.add(CertificationRules.RENEWAL
                    .error()
                    .actual(filed)
                    .expected(window.map(term -> (Object) term).orElse("-"))
                    .build());
        }
        if (assessment.verdict() != Verdict.ELIGIBLE) {
            findings.add(CertificationRules.NOT_GRANTABLE
                    .error()
                    .actual(assessment.verdict().label())
                    .build());
        }
        Lifecycle due = certificate.history();
        if (due.state() == State.ACTIVE) {
            due = due.then(Step.FALL_DUE, filed, by, "renewal filed").history();
        }
        Lifecycle.Outcome renewed =
                due.then(Step.RENEW, filed, by, assessment.scheme().version());
        Report report = Report.of(findings.build()).plus(renewed.report());
        if (report.hasErrors()) {
            return new Review.Outcome(report, Optional.empty());
        }
        Term next = Certificate.term(certificate.term().last().plusDays(1), certificate.validity());
        return new Review.Outcome(
                report,
                Optional.of(certificate
                        .copy()
                        .term(Term.of(certificate.term().first(), next.last()))
                        .history(renewed.history())
                        .build()));
    }

    static Review.Outcome reinstate(Certificate certificate, Assessment assessment, LocalDate on, String by) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        if (assessment.verdict() != Verdict.ELIGIBLE) {
            findings.add(CertificationRules.NOT_GRANTABLE
                    .error()
                    .actual(assessment.verdict().label())
                    .build());
        }
        Lifecycle history = certificate.history();
        Optional<LocalDate> ended = certificate.lapsedOn(on);
        if (ended.isPresent()) {
            LocalDate last = history.entries().get(history.entries().size() - 1).on();
            history = history.then(Step.LAPSE, ended.get().isBefore(last) ? last : ended.get(), by, "not renewed")
                    .history();
        }
        if (history.state() != State.REINSTATING) {
            history = history.then(Step.ASK_BACK, on, by, "").history();
        }
        Lifecycle.Outcome back =
                history.then(Step.REINSTATE, on, by, assessment.scheme().version());
        Report report = Report.of(findings.build()).plus(back.report());
        if (report.hasErrors()) {
            return new Review.Outcome(report, Optional.empty());
        }
        Term next = Certificate.term(on, certificate.validity());
        LocalDate first = certificate.term().first();
        return new Review.Outcome(
                report,
                Optional.of(certificate
                        .copy()
                        .term(next.hasLast() ? Term.of(first, next.last()) : Term.from(first))
                        .history(back.history())
                        .build()));
    }

    static Assessment duties(Certificate certificate, Dossier evidence, LocalDate day) {
        Scheme scheme = Scheme.of(
                        certificate.scheme(),
                        certificate.edition(),
                        Scheme.Stance.PRESCRIPTIVE,
                        Source.local(certificate.reference()))
                .copy()
                .items(certificate.keeping().duties().stream().map(Duty::item).toList())
                .build();
        Dossier granted = Dossier.builder()
                .candidate(evidence.candidate())
                .step(Duty.GRANT, certificate.term().first())
                .build();
        return scheme.assess(granted.plus(evidence), day);
    }

    static Review.Outcome enforce(Certificate certificate, Dossier evidence, LocalDate day, String by) {
        Optional<LocalDate> next = Optional.of(certificate.term().first());
        while (next.isPresent() && !next.get().isAfter(day)) {
            Assessment then = duties(certificate, evidence, next.get());
            for (Duty duty : certificate.keeping().duties()) {
                boolean broken = duty.effect() == Certificate.Effect.AUTOMATIC
                        && then.find(duty.item().id())
                                .filter(node -> node.standing().isNegative())
                                .isPresent();
                if (broken) {
                    return certificate.then(
                            Step.REVOKE, next.get(), by, duty.item().id());
                }
            }
            next = then.nextChange();
        }
        return new Review.Outcome(Report.clean(), Optional.of(certificate));
    }
}
