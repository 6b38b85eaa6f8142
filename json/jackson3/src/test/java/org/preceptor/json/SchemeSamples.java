package org.preceptor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.certification.Activity;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Certificate;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Lifecycle;
import org.preceptor.certification.Moment;
import org.preceptor.certification.Registry;
import org.preceptor.certification.Review;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Selection;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Source;
import org.preceptor.standards.BalintStandards;
import org.preceptor.standards.LeaderComparators;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/** Schemes as published, and a dossier that uses everything a dossier can say. */
final class SchemeSamples {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 15);

    private SchemeSamples() {}

    static Assessment assessment() {
        Dossier known = Dossier.of("p-1")
                .holds("specialist:psychiatry-psychotherapy", LocalDate.of(2018, 6, 1))
                .did(Activity.on("s-1", "leader-seminar", LocalDate.of(2020, 3, 6))
                        .amount(1, LengthUnit.SEMINAR))
                .build();
        return BalintStandards.dbgPhysicians().assess(known, DAY);
    }

    static Certificate certificate() {
        Scheme scheme = Scheme.of("ward", "2019", Scheme.Stance.PRESCRIPTIVE, Source.local("ward council"))
                .copy()
                .validity(Scheme.Validity.UNLIMITED.lasting(Period.ofYears(5)))
                .keeping(new Certificate.Keeping(
                        ImmutableList.of(new Certificate.Duty(
                                Scheme.item(
                                        "licence",
                                        Criterion.Strength.MUST,
                                        "Licence kept",
                                        "保持执照",
                                        Criterion.holdsSince(Moment.milestone("grant"), "licence")),
                                Certificate.Effect.AUTOMATIC)),
                        ImmutableMap.of(Lifecycle.Step.APPEAL, Period.ofDays(21))))
                .build();
        return Review.by(Review.Panel.of("panel", "p-9"))
                .on(DAY)
                .provided("one more seminar", DAY.plusMonths(6))
                .grant(scheme.assess(Dossier.of("p-1").build(), DAY), "Beijing 2019");
    }

    static ImmutableList<Scheme> published() {
        return ImmutableList.of(
                BalintStandards.ibf2016(),
                BalintStandards.shanxi2022(),
                BalintStandards.beijing2019(BalintStandards.ibf2016()),
                BalintStandards.uk2020(),
                BalintStandards.uk2023(),
                BalintStandards.absRoadmap(),
                BalintStandards.absIntroduction(),
                BalintStandards.bsanzLeader(),
                BalintStandards.bsanzLeader2021(Term.from(DAY)),
                BalintStandards.bsanzLeaderTrainer(),
                BalintStandards.dbgPhysicians(),
                BalintStandards.dbgPsychologists(),
                BalintStandards.obg(),
                BalintStandards.obgByCalendarYear(),
                BalintStandards.netherlands(),
                BalintStandards.netherlandsRenewal(),
                BalintStandards.srba(),
                BalintStandards.srbaOverThreeYears(),
                LeaderComparators.emdrPractitioner(),
                LeaderComparators.emdrRenewal(),
                LeaderComparators.aamftRenewal(),
                LeaderComparators.babcp(),
                LeaderComparators.cgpRenewal(),
                LeaderComparators.cgpRetired(),
                LeaderComparators.icfRenewal(
                        Moment.on(DAY),
                        Selection.any().is(Selection.Facet.TAG, "first-kind"),
                        Selection.any().is(Selection.Facet.TAG, "second-kind")));
    }

    static Scheme scheme() {
        return BalintStandards.dbgPhysicians();
    }

    static Registry registry() {
        return Registry.empty()
                .with("L-1", "accredited-leader", Term.of(DAY.minusYears(5), DAY.minusDays(1)))
                .with("L-1", "member:IBF", Term.from(DAY.minusYears(9)))
                .with("L-2", "leader-trainer", Term.from(DAY.minusYears(2)), "L-1")
                .conferring("leader-trainer", "supervise");
    }

    static Dossier dossier() {
        return Dossier.of("P-1")
                .holds("specialist:psychiatry", DAY.minusYears(3))
                .step("application", DAY)
                .did(Activity.on("a-1", "group-session", DAY.minusMonths(2))
                        .role("co-leader")
                        .amount(2, LengthUnit.DOUBLE_HOUR)
                        .amount(1, LengthUnit.CASE)
                        .group("G-1")
                        .form("ongoing")
                        .setting("hospital")
                        .meeting("m-1")
                        .provider("DBG")
                        .mode("in-person")
                        .recording("video")
                        .alongside("leader", "L-1")
                        .approved("committee", DAY.minusMonths(3))
                        .addTags("conference"))
                .addAttestations(Dossier.Attestation.positive("r-1", "supervisor-report", "L-2", DAY)
                        .observed("directly"))
                .judged("safe-setting", "L-2", DAY, true)
                .examined("colloquium", DAY, true)
                .attribute("region", "bavaria")
                .addWaivers(new Dossier.Waiver(
                        "cadence", "council", "illness", Term.from(DAY), Optional.of(Term.ofMonths(DAY, 1))))
                .addConditions(new Dossier.Condition(
                        new Criterion.Item(
                                "extra",
                                Criterion.Strength.MUST,
                                Label.of("Three co-led sessions", "三次协同带组"),
                                Criterion.atLeast(3, LengthUnit.SESSION),
                                ImmutableSet.of("board")),
                        "committee",
                        "little practice",
                        DAY))
                .addLeave(Term.ofMonths(DAY.minusYears(1), 2))
                .addRelations(new Dossier.Relation(PersonId.of("L-3"), "family", Term.always()))
                .registry(registry())
                .build();
    }

    /** A criterion that holds a dossier: what remains when some facts are known. */
    static Scheme remaining() {
        return scheme().with(Scheme.item(
                "given",
                Criterion.Strength.WISH,
                "What remains",
                "尚需",
                new Criterion.Given(dossier(), Criterion.elapsed(Period.ofYears(3), Moment.milestone("application")))));
    }
}
