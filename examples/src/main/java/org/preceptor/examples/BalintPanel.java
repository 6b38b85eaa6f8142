package org.preceptor.examples;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Certificate;
import org.preceptor.certification.Registry;
import org.preceptor.certification.Review;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Report;

/** The review panel of 2019: it needs accredited members, and whoever has an interest steps aside. */
final class BalintPanel {
    private static final String NAME = "review panel";
    private static final String MEMBER = "panel:beijing2019";
    static final String QUALIFIED = "accredited-leader";

    private final Registry registry;
    private final LocalDate day;

    BalintPanel(Registry registry, LocalDate day) {
        this.registry = registry;
        this.day = day;
    }

    /**
     * What became of one candidate.
     *
     * @param objections what the whole panel, as invited, would have run into
     * @param aside who stepped aside
     * @param certificate what the rest of the panel issued
     */
    record Decision(Report objections, ImmutableList<PersonId> aside, Optional<Certificate> certificate) {}

    ImmutableList<PersonId> members() {
        return registry.holders(MEMBER, day);
    }

    boolean isQualified(PersonId member) {
        return registry.heldOn(member, QUALIFIED, day).orElse(false);
    }

    String country(PersonId member) {
        return Stream.of("CN", "DE", "AT")
                .filter(code -> registry.heldOn(member, "country:" + code, day).orElse(false))
                .findFirst()
                .orElse("");
    }

    long countries() {
        return members().stream().map(this::country).distinct().count();
    }

    Decision decide(Assessment assessment) {
        Report whole = review(members()).check(assessment);
        ImmutableList<PersonId> seated = members().stream()
                .filter(member -> whole.findings().stream()
                        .noneMatch(finding -> finding.subject().tokens().contains(member.value())))
                .collect(ImmutableList.toImmutableList());
        Review.Outcome outcome = review(seated).decide(assessment, "Beijing 2019");
        return new Decision(
                whole,
                members().stream().filter(member -> !seated.contains(member)).collect(ImmutableList.toImmutableList()),
                outcome.certificate());
    }

    private Review review(ImmutableList<PersonId> members) {
        String[] ids = members.stream().map(PersonId::value).toArray(String[]::new);
        return Review.by(Review.Panel.of(NAME, ids).holding(QUALIFIED, registry))
                .on(day);
    }
}
