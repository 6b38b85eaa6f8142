package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preceptor.MalformedValueException;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Certificate.Obligation;
import org.preceptor.certification.Lifecycle.Step;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/**
 * The decision of a panel on an assessment, on a day.
 *
 * <p>A panel may grant what the verdict allows: an eligible candidate; one at the body's discretion, with a recorded
 * reason; nobody else. Members who are close to the candidate, or did not hold the required status on the day of the
 * decision, make it void. Where several bodies decide in turn, each decides before the next, and the last one's day is the
 * day of the grant.
 *
 * <pre>{@code
 * Certificate certificate = Review.by(panel).on(day).grant(assessment, "Beijing 2019");
 * }</pre>
 *
 * @param panel who decides
 * @param day the day of the decision
 * @param reason the recorded reason, where discretion is used; may be empty
 * @param earlier the days on which the earlier stages decided in favour, by stage
 * @param obligations conditions of the grant; none for a plain one
 */
public record Review(
        Panel panel,
        LocalDate day,
        String reason,
        ImmutableMap<String, LocalDate> earlier,
        ImmutableList<Obligation> obligations) {
    /**
     * Who decides.
     *
     * @param name the stage or body, such as {@code Council}
     * @param members the members who take part
     * @param status the status each has to hold on the day; empty when none is required
     * @param quorum how many members at least
     * @param registry the history of the members' statuses
     */
    public record Panel(
            String name, ImmutableSet<PersonId> members, Optional<String> status, int quorum, Registry registry) {
        /** Refuses a panel without a name. */
        public Panel {
            MalformedValueException.check(!name.isBlank(), "Panel.name", name, "must not be blank");
        }

        /**
         * A panel without further demands on its members.
         *
         * @param name the stage or body
         * @param members the members
         * @return the panel
         */
        public static Panel of(String name, String... members) {
            return new Panel(
                    name,
                    java.util.Arrays.stream(members).map(PersonId::of).collect(ImmutableSet.toImmutableSet()),
                    Optional.empty(),
                    1,
                    Registry.empty());
        }

        /**
         * Demands a status of every member on the day of the decision.
         *
         * @param code the status
         * @param history who held it when
         * @return the stricter panel
         */
        public Panel holding(String code, Registry history) {
            return new Panel(name, members, Optional.of(code), quorum, history);
        }
    }

    /**
     * A review whose day is not said yet.
     *
     * @param panel who decides
     */
    public record Convened(Panel panel) {
        /**
         * Says the day of the decision.
         *
         * @param day the day
         * @return the review
         */
        public Review on(LocalDate day) {
            return new Review(panel, day, "", ImmutableMap.of(), ImmutableList.of());
        }
    }

    /**
     * What came of a decision.
     *
     * @param report clean, or why nothing was granted
     * @param certificate the certificate, when it was granted
     */
    public record Outcome(Report report, Optional<Certificate> certificate) {
        /**
         * The certificate, for callers who prefer an exception.
         *
         * @return the certificate
         * @throws Report.NotMetException when nothing was granted
         */
        public Certificate orElseThrow() {
            report.orElseThrow();
            return certificate.orElseThrow();
        }
    }

    /**
     * Convenes a panel.
     *
     * @param panel who decides
     * @return the review without a day
     */
    public static Convened by(Panel panel) {
        return new Convened(panel);
    }

    /**
     * Records why discretion is used.
     *
     * @param why the reason
     * @return the review with it
     */
    public Review because(String why) {
        return new Review(panel, day, why, earlier, obligations);
    }

    /**
     * Records that an earlier stage decided in favour.
     *
     * @param stage the stage, as the scheme names it
     * @param on the day
     * @return the review with it
     */
    public Review after(String stage, LocalDate on) {
        return new Review(
                panel,
                day,
                reason,
                ImmutableMap.<String, LocalDate>builder()
                        .putAll(earlier)
                        .put(stage, on)
                        .buildKeepingLast(),
                obligations);
    }

    /**
     * Grants under a condition.
     *
     * @param what what has to be fulfilled
     * @param by the last day for it
     * @return the review with it
     */
    public Review provided(String what, LocalDate by) {
        return new Review(
                panel,
                day,
                reason,
                earlier,
                ImmutableList.<Obligation>builder()
                        .addAll(obligations)
                        .add(new Obligation(what, by))
                        .build());
    }

    /**
     * Tells what stands against granting.
     *
     * @param assessment the assessment
     * @return a clean report, or every objection
     */
    public Report check(Assessment assessment) {
        return Objections.against(this, assessment);
    }

    /**
     * Decides, without throwing.
     *
     * @param assessment the assessment
     * @param reference the occasion or number of the certificate
     * @return the certificate, or every objection
     */
    public Outcome decide(Assessment assessment, String reference) {
        Report report = check(assessment);
        if (report.hasErrors()) {
            return new Outcome(report, Optional.empty());
        }
        Scheme scheme = assessment.scheme();
        Step step = obligations.isEmpty() ? Step.GRANT : Step.GRANT_CONDITIONALLY;
        Lifecycle history = Lifecycle.empty();
        List<Step> way = List.of(Step.REGISTER, Step.BEGIN, Step.SUBMIT, Step.REVIEW, Step.RECOMMEND, step);
        for (Step each : way) {
            history = history.then(each, day, panel.name(), reason).orElseThrow();
        }
        return new Outcome(
                report,
                Optional.of(Certificate.builder()
                        .holder(assessment.dossier().candidate())
                        .grade(scheme.grade())
                        .scheme(scheme.id())
                        .edition(scheme.edition())
                        .reference(reference)
                        .addIssuers(scheme.issuer().orElse(scheme.source().authority()))
                        .term(Certificate.term(day, scheme.validity()))
                        .validity(scheme.validity())
                        .keeping(scheme.keeping())
                        .obligations(obligations)
                        .history(history)
                        .build()));
    }

    /**
     * Grants what may be granted.
     *
     * @param assessment the assessment
     * @param reference the occasion or number of the certificate, such as {@code Beijing 2019}
     * @return the certificate, naming the version of the scheme
     * @throws Report.NotMetException carrying every objection, when it may not be granted
     */
    public Certificate grant(Assessment assessment, String reference) {
        return decide(assessment, reference).orElseThrow();
    }

    /** What stands in the way of a grant. */
    private static final class Objections {
        private final Review review;
        private final Assessment assessment;
        private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

        private Objections(Review review, Assessment assessment) {
            this.review = review;
            this.assessment = assessment;
        }

        static Report against(Review review, Assessment assessment) {
            Objections objections = new Objections(review, assessment);
            objections.verdict();
            objections.stages();
            review.panel().members().forEach(objections::member);
            return Report.of(objections.findings.build());
        }

        private void verdict() {
            Verdict verdict = assessment.verdict();
            if (verdict == Verdict.NOT_YET || verdict == Verdict.UNDETERMINED) {
                findings.add(CertificationRules.NOT_GRANTABLE
                        .error()
                        .actual(verdict.label())
                        .build());
            } else if (verdict == Verdict.DISCRETION && review.reason().isBlank()) {
                findings.add(CertificationRules.NO_REASON
                        .error()
                        .actual(verdict.label())
                        .build());
            }
            if (review.day().isBefore(assessment.day())) {
                findings.add(CertificationRules.WRONG_DAY
                        .error()
                        .actual(review.day())
                        .expected(assessment.day())
                        .build());
            }
        }

        private void stages() {
            LocalDate last = LocalDate.MIN;
            List<String> stages = assessment.scheme().validity().stages();
            for (String stage : stages.subList(0, Math.max(0, stages.size() - 1))) {
                LocalDate on = review.earlier().get(stage);
                if (on == null || on.isBefore(last) || on.isAfter(review.day())) {
                    findings.add(
                            CertificationRules.STAGE.error().expected(stage).build());
                } else {
                    last = on;
                }
            }
            if (!stages.isEmpty()
                    && !stages.get(stages.size() - 1).equals(review.panel().name())) {
                findings.add(CertificationRules.STAGE
                        .error()
                        .expected(stages.get(stages.size() - 1))
                        .build());
            }
            if (review.panel().members().size() < review.panel().quorum()) {
                findings.add(CertificationRules.QUORUM
                        .error()
                        .actual(review.panel().members().size())
                        .expected(review.panel().quorum())
                        .build());
            }
        }

        private void member(PersonId member) {
            Pointer at = Pointer.of("panel", member);
            relations().forEach((person, relation) -> {
                if (person.equals(member)) {
                    findings.add(CertificationRules.CONFLICT
                            .error()
                            .at(at)
                            .with("person", member)
                            .with("relation", Evidence.of(Vocabulary.of(relation)))
                            .build());
                }
            });
            review.panel().status().ifPresent(status -> {
                if (!review.panel()
                        .registry()
                        .heldOn(member, status, review.day())
                        .orElse(false)) {
                    findings.add(CertificationRules.UNQUALIFIED
                            .error()
                            .at(at)
                            .with("person", member)
                            .expected(Vocabulary.of(status))
                            .with("day", review.day())
                            .build());
                }
            });
        }

        /** Everybody with an interest: the candidate, her relations, and those who vouched for or taught her. */
        private Map<PersonId, String> relations() {
            Dossier dossier = assessment.dossier();
            ImmutableMap.Builder<PersonId, String> close = ImmutableMap.builder();
            dossier.activities()
                    .forEach(activity -> activity.companions().forEach(companion -> {
                        if (companion.role().equals("supervisor")) {
                            close.put(companion.person(), "supervisor");
                        }
                    }));
            dossier.attestations().forEach(signed -> close.put(signed.signer(), signed.kind()));
            dossier.relations().stream()
                    .filter(relation -> relation.term().contains(review.day()))
                    .forEach(relation -> close.put(relation.person(), relation.kind()));
            close.put(dossier.candidate(), "candidate");
            return close.buildKeepingLast();
        }
    }
}
