package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.certification.Account.Counted;
import org.preceptor.certification.Account.Reason;
import org.preceptor.certification.Account.Rejected;
import org.preceptor.certification.Account.Shortfall;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Criterion.Attested;
import org.preceptor.certification.Criterion.Examined;
import org.preceptor.certification.Criterion.Judged;
import org.preceptor.certification.Criterion.Reported;
import org.preceptor.certification.Dossier.Attestation;
import org.preceptor.certification.Dossier.Examination;
import org.preceptor.certification.Dossier.Judgement;
import org.preceptor.roster.PersonId;
import org.preceptor.time.Term;

/** Criteria that rest on other people's word: statements, judgements, examinations, reports. */
final class Signatures {
    private final Engine engine;
    private final Facts facts;
    private final ImmutableList.Builder<Counted> counted = ImmutableList.builder();
    private final ImmutableList.Builder<Rejected> rejected = ImmutableList.builder();
    private final List<Shortfall> missing = new ArrayList<>();

    Signatures(Engine engine) {
        this.engine = engine;
        this.facts = engine.facts;
    }

    Node attested(Attested rule) {
        Set<PersonId> sure = new LinkedHashSet<>();
        Set<PersonId> possible = new LinkedHashSet<>();
        int sureCount = 0;
        int possibleCount = 0;
        for (Attestation attestation : statements(rule.kinds())) {
            Optional<Reason> reason = objection(rule, attestation);
            if (reason.isPresent() && reason.get() != Reason.NOT_STATED) {
                reject(attestation.id(), reason.get(), detail(rule, reason.get()));
                continue;
            }
            possibleCount++;
            possible.add(attestation.signer());
            if (reason.isPresent()) {
                reject(attestation.id(), reason.get(), detail(rule, reason.get()));
            } else if (sure.add(attestation.signer()) || !rule.distinct()) {
                sureCount++;
                counted.add(Counted.of(attestation.id()));
            } else {
                reject(attestation.id(), Reason.NOT_INDEPENDENT, "");
            }
        }
        int found = rule.distinct() ? sure.size() : sureCount;
        if (found < rule.count()) {
            missing.add(Shortfall.of(Sentences.statements(rule, rule.count() - found)));
        }
        int hope = rule.distinct() ? possible.size() : possibleCount;
        return node(rule, found >= rule.count(), hope >= rule.count());
    }

    private static String detail(Attested rule, Reason reason) {
        return reason == Reason.COMPANION_STATUS
                ? String.join(", ", rule.signers())
                : reason == Reason.NOT_STATED ? "signer" : "";
    }

    private List<Attestation> statements(Iterable<String> kinds) {
        List<Attestation> found = new ArrayList<>();
        for (String kind : kinds) {
            for (Attestation attestation : facts.evidence.attestations.get(kind)) {
                if (!attestation.signedOn().isAfter(facts.day)) {
                    found.add(attestation);
                }
            }
        }
        found.sort(java.util.Comparator.comparing(Attestation::signedOn).thenComparing(Attestation::toString));
        return found;
    }

    private Optional<Reason> objection(Attested rule, Attestation attestation) {
        if (!attestation.positive().orElse(true)) {
            return Optional.of(Reason.NEGATIVE);
        } else if (isClose(rule, attestation)) {
            return Optional.of(Reason.NOT_INDEPENDENT);
        }
        Optional<Boolean> status = held(rule.signers(), attestation.signer(), attestation.signedOn());
        if (status.isPresent() && !status.get()) {
            return Optional.of(Reason.COMPANION_STATUS);
        }
        boolean unseen = !rule.observed().isEmpty() && attestation.observed().isEmpty();
        if (!rule.observed().isEmpty()
                && !unseen
                && !rule.observed().contains(attestation.observed().get())) {
            return Optional.of(Reason.OTHER_KIND);
        }
        return status.isEmpty() || unseen ? Optional.of(Reason.NOT_STATED) : Optional.empty();
    }

    private boolean isClose(Attested rule, Attestation attestation) {
        Dossier dossier = facts.evidence.dossier;
        boolean self = attestation.signer().equals(dossier.candidate());
        if (self
                && !(rule.signers().isEmpty()
                        && rule.barred().isEmpty()
                        && rule.observed().isEmpty())) {
            return true;
        }
        return dossier.relations().stream()
                        .anyMatch(relation -> relation.person().equals(attestation.signer())
                                && rule.barred().contains(relation.kind())
                                && relation.term().contains(attestation.signedOn()))
                || !rule.barred().isEmpty()
                        && facts.evidence.activities.stream()
                                .filter(facts::isOver)
                                .flatMap(activity -> activity.companions().stream())
                                .anyMatch(companion -> companion.person().equals(attestation.signer())
                                        && rule.barred().contains(companion.role()));
    }

    /** Whether somebody held one of several statuses on a day; empty when the registry does not know. */
    private Optional<Boolean> held(ImmutableSet<String> statuses, PersonId person, LocalDate day) {
        if (statuses.isEmpty()) {
            return Optional.of(true);
        }
        Optional<Boolean> result = Optional.empty();
        for (String status : statuses) {
            Optional<Boolean> one = facts.registry().heldOn(person, status, day);
            result = one.isPresent() && (result.isEmpty() || one.get()) ? one : result;
        }
        return result;
    }

    Node judged(Judged rule) {
        boolean failed = false;
        boolean open = false;
        for (String item : rule.items()) {
            Optional<Judgement> latest = latest(rule, item);
            if (latest.isEmpty()) {
                open = true;
                missing.add(Shortfall.of(Sentences.unjudged(item)));
            } else if (latest.get().satisfied()) {
                counted.add(Counted.of(item));
            } else {
                failed = true;
                reject(item, Reason.NEGATIVE, "");
                missing.add(Shortfall.of(Sentences.unsatisfied(item)));
            }
        }
        return node(rule, !failed && !open, !failed);
    }

    private Optional<Judgement> latest(Judged rule, String item) {
        Judgement latest = null;
        for (Judgement judgement : facts.evidence.judgements.get(item)) {
            if (judgement.on().isAfter(facts.day)) {
                continue;
            }
            Optional<Boolean> status = held(rule.assessors(), judgement.assessor(), judgement.on());
            if (judgement.assessor().equals(facts.evidence.dossier.candidate())) {
                reject(item, Reason.NOT_INDEPENDENT, "");
            } else if (!status.orElse(false)) {
                reject(
                        item,
                        status.isEmpty() ? Reason.NOT_STATED : Reason.COMPANION_STATUS,
                        status.isEmpty() ? "assessor" : String.join(", ", rule.assessors()));
            } else if (latest == null || judgement.on().isAfter(latest.on()) || !judgement.satisfied()) {
                latest = judgement;
            }
        }
        return Optional.ofNullable(latest);
    }

    Node examined(Examined rule) {
        Examination latest = null;
        boolean open = false;
        for (Examination examination : facts.evidence.examinations.get(rule.kind())) {
            if (examination.on().isAfter(facts.day) || examination.passed().isEmpty()) {
                continue;
            }
            Optional<Boolean> status = rule.examiners().isEmpty() ? Optional.of(true) : examiners(rule, examination);
            if (status.isPresent() && !status.get()) {
                reject(rule.kind(), Reason.COMPANION_STATUS, String.join(", ", rule.examiners()));
            } else if (status.isEmpty()) {
                reject(rule.kind(), Reason.NOT_STATED, "examiner");
                open |= examination.passed().get();
            } else if (latest == null
                    || examination.on().isAfter(latest.on())
                    || !examination.passed().orElse(false)) {
                latest = examination;
            }
        }
        boolean passed = latest != null && latest.passed().orElse(false);
        if (passed) {
            counted.add(Counted.of(rule.kind()));
        } else {
            missing.add(Shortfall.of(Sentences.unpassed(rule, latest != null)));
        }
        return node(rule, passed, passed || open && latest == null);
    }

    private Optional<Boolean> examiners(Examined rule, Examination examination) {
        Optional<Boolean> result = examination.examiners().isEmpty() ? Optional.empty() : Optional.of(false);
        boolean unknown = false;
        for (PersonId examiner : examination.examiners()) {
            Optional<Boolean> one = held(rule.examiners(), examiner, examination.on());
            if (one.isEmpty()) {
                unknown = true;
            } else if (one.get()) {
                return one;
            }
        }
        return unknown ? Optional.empty() : result;
    }

    Node reported(Reported rule) {
        Optional<LocalDate> from = facts.resolve(rule.from());
        if (from.isEmpty()) {
            missing.add(Shortfall.of(Sentences.notHappened(rule.from())));
            return node(rule, false, false);
        }
        List<Attestation> regular = new ArrayList<>();
        for (Attestation report : statements(ImmutableSet.of(rule.kind()))) {
            if (report.signedOn().isBefore(from.get())) {
                reject(report.id(), Reason.OUTSIDE_WINDOW, "");
            } else {
                regular.add(report);
                counted.add(Counted.of(report.id()));
            }
        }
        if (regular.size() < rule.least()) {
            missing.add(Shortfall.of(Sentences.reports(rule.kind(), rule.least() - regular.size())));
        }
        List<Attestation> closings = rule.closing().map(this::closings).orElse(List.of());
        if (rule.closing().isPresent() && closings.isEmpty()) {
            missing.add(Shortfall.of(Sentences.reports(rule.closing().get(), 1)));
        }
        List<Shortfall> late = late(rule, from.get(), regular, facts.day);
        for (Attestation closing : closings) {
            List<Shortfall> until = late(rule, from.get(), regular, closing.signedOn());
            boolean better = closing.equals(closings.get(0)) || until.size() < late.size();
            late = better ? until : late;
            counted.add(Counted.of(closing.id()));
        }
        missing.addAll(late);
        boolean silent = closings.isEmpty() && rule.closing().isPresent() && isSilent(rule, regular);
        return node(rule, missing.isEmpty(), missing.isEmpty() || silent);
    }

    /** Whether a final report that does not say what it comes to would be all that is needed. */
    private boolean isSilent(Reported rule, List<Attestation> regular) {
        LocalDate from = facts.resolve(rule.from()).orElseThrow();
        return regular.size() >= rule.least()
                && statements(rule.closing().map(ImmutableSet::of).orElse(ImmutableSet.of())).stream()
                        .anyMatch(report -> report.positive().isEmpty()
                                && late(rule, from, regular, report.signedOn()).isEmpty());
    }

    private List<Attestation> closings(String kind) {
        List<Attestation> closings = new ArrayList<>();
        for (Attestation report : statements(ImmutableSet.of(kind))) {
            if (report.positive().orElse(false)) {
                closings.add(report);
            } else if (report.positive().isPresent()) {
                reject(report.id(), Reason.NEGATIVE, "");
            } else {
                reject(report.id(), Reason.NOT_STATED, "result");
            }
        }
        return closings;
    }

    /** The stretches without a report from the day after one was due, up to the end of the duty. */
    private List<Shortfall> late(Reported rule, LocalDate from, List<Attestation> regular, LocalDate end) {
        List<Shortfall> late = new ArrayList<>();
        LocalDate last = from;
        for (Attestation report : regular) {
            if (!report.signedOn().isAfter(end)) {
                isLate(rule, last, report.signedOn(), late);
                last = report.signedOn();
            }
        }
        isLate(rule, last, end, late);
        return late;
    }

    private void isLate(Reported rule, LocalDate from, LocalDate to, List<Shortfall> late) {
        LocalDate due = from.plus(rule.every());
        if (!rule.every().isZero() && to.isAfter(due)) {
            Term over = Term.of(due.plusDays(1), to);
            if (!engine.excused().contains(over)) {
                late.add(Shortfall.of(Sentences.late(rule, due)).in(over));
            }
        }
    }

    private void reject(String id, Reason reason, String detail) {
        rejected.add(new Rejected(id, Optional.empty(), Account.NOTHING, reason, detail));
    }

    private Node node(Criterion criterion, boolean met, boolean possible) {
        Standing standing = met ? Standing.MET : possible ? Standing.UNDETERMINED : Standing.NOT_YET;
        ImmutableList<Label> notes = ImmutableList.of();
        return engine.leaf(
                criterion,
                standing,
                new Account(counted.build(), rejected.build(), ImmutableList.copyOf(missing), notes));
    }
}
