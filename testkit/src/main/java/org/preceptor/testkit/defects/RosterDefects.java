package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.roster.Credential;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Physician.Service;
import org.preceptor.roster.Region;
import org.preceptor.roster.Roster;
import org.preceptor.roster.RosterRules;
import org.preceptor.roster.RosterRules.CoursePolicy;
import org.preceptor.roster.RosterRules.ServicePolicy;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.roster.TitleGrant;
import org.preceptor.roster.TitleLadder;
import org.preceptor.roster.TrainingBase;
import org.preceptor.roster.TrainingBase.AffiliatedUnit;
import org.preceptor.rule.Pointer;
import org.preceptor.testkit.RosterArbitraries;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;
import org.preceptor.time.Term;

/** Faults of people, specialty bases and whole rosters. */
public final class RosterDefects {
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static final LocalDate PROMOTED = LocalDate.of(2021, 9, 1);
    private static final HospitalId BASE = HospitalId.of("base");
    private static final HospitalId UNIT = HospitalId.of("unit");
    private static final PersonId UNTRAINED = PersonId.of("untrained");
    private static final Specialty SURGERY = Specialty.of("0900", "2023");
    private static final int MONTHS = 12;

    private RosterDefects() {}

    /** {@return every book of this room} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(physician(), course(), specialtyBase(), roster());
    }

    /** {@return faults in the histories of one person, promoted after a year of service in a county} */
    public static DefectBook<Physician> physician() {
        return DefectBook.of(
                "physician",
                RosterRules.physician(ServicePolicy.china()),
                DAY,
                physicians(),
                Defects.of(
                        Defect.of(
                                "a month of service is missing",
                                "roster.service-short",
                                "/services",
                                person -> served(person, MONTHS - 1)),
                        Defect.of(
                                "a title ended without a reason",
                                "roster.title-goes-down",
                                "/titles/1",
                                RosterDefects::demoted)));
    }

    /** {@return faults of a new supervisor, who has a year for the teachers' course} */
    public static DefectBook<Physician> course() {
        return DefectBook.of(
                "supervisor's course",
                RosterRules.course(new CoursePolicy(Period.ofMonths(MONTHS))),
                DAY,
                physicians(),
                Defects.of(
                        Defect.of(
                                "the course was never completed",
                                "roster.supervisor-course-missing",
                                "/credentials",
                                person -> Physician.builder()
                                        .from(person)
                                        .credentials(ImmutableList.of())
                                        .build()),
                        Defect.of(
                                "the course lies ahead",
                                "roster.supervisor-course-missing",
                                "/credentials",
                                person -> Physician.builder()
                                        .from(person)
                                        .credentials(ImmutableList.of(course(DAY.plusDays(1))))
                                        .build())));
    }

    /** {@return faults of one specialty base} */
    public static DefectBook<SpecialtyBase> specialtyBase() {
        return DefectBook.of(
                "specialty base",
                RosterRules.specialtyBase(),
                DAY,
                Combinators.combine(
                                Arbitraries.integers().between(1, 60),
                                Arbitraries.integers().between(0, 60))
                        .as((minimum, more) -> specialtyBase(minimum, minimum + more)),
                Defects.of(Defect.of(
                        "the minimum is above the capacity",
                        "roster.minimum-above-capacity",
                        "/minimumCapacity",
                        base -> specialtyBase(base.capacity() + 1, base.capacity()))));
    }

    /** {@return faults of a roster with one training base, its affiliated unit and its supervisor} */
    public static DefectBook<Roster> roster() {
        return DefectBook.of(
                "roster",
                RosterRules.roster(),
                DAY,
                physicians().map(RosterDefects::roster),
                Defects.of(
                        Defect.of(
                                "the affiliated unit is of secondary B",
                                "roster.affiliate-below-2a",
                                "/bases/base/affiliatedUnits/unit",
                                roster -> with(roster, unit(Hospital.Grade.B, "CN-BJ"))),
                        Defect.of(
                                "the affiliated unit recruits",
                                "roster.affiliate-recruits",
                                "/bases/base/affiliatedUnits/unit",
                                roster -> changed(
                                        roster, base -> with(base, new AffiliatedUnit(UNIT, true, Optional.empty())))),
                        Defect.of(
                                "the affiliated unit lies in another city",
                                "roster.affiliate-outside-city",
                                "/bases/base/affiliatedUnits/unit",
                                roster -> with(roster, unit(Hospital.Grade.A, "CN-HE"))),
                        Defect.of(
                                "an administrator is missing",
                                "roster.admin-staff",
                                "/bases/base/administrators",
                                roster -> changed(
                                        roster,
                                        base -> TrainingBase.builder()
                                                .from(base)
                                                .administrators(4)
                                                .build())),
                        Defect.of(
                                "the minimum is above the capacity",
                                "roster.minimum-above-capacity",
                                roster -> Pointer.of("bases", BASE, "specialtyBases", SURGERY, "minimumCapacity"),
                                roster -> specialtyBase(roster, base -> base.minimumCapacity(31))),
                        Defect.of(
                                "a rotation department has no key supervisor",
                                "roster.key-supervisor-missing",
                                roster -> Pointer.of("bases", BASE, "specialtyBases", SURGERY, "rotations", "urology"),
                                roster -> specialtyBase(
                                        roster,
                                        base -> base.addRotations(
                                                new SpecialtyBase.Rotation("urology", ImmutableSet.of())))),
                        Defect.of(
                                "the secretary was never trained",
                                "roster.post-training-outdated",
                                roster -> Pointer.of("bases", BASE, "specialtyBases", SURGERY, "secretary"),
                                roster -> specialtyBase(roster, base -> base.secretary(UNTRAINED))),
                        Defect.of(
                                "the employer is not in the roster",
                                "roster.reference-unknown",
                                roster -> at(roster, "employer"),
                                roster -> with(
                                        roster,
                                        person -> Physician.builder()
                                                .from(person)
                                                .employer(HospitalId.of("nowhere"))
                                                .build())),
                        Defect.of(
                                "a month of service is missing",
                                "roster.service-short",
                                roster -> at(roster, "services"),
                                roster -> with(roster, person -> served(person, MONTHS - 1))),
                        Defect.of(
                                "a title ended without a reason",
                                "roster.title-goes-down",
                                roster -> at(roster, "titles").child(1),
                                roster -> with(roster, RosterDefects::demoted))));
    }

    static Arbitrary<Physician> physicians() {
        return Combinators.combine(
                        RosterArbitraries.personIds(),
                        Arbitraries.integers().between(MONTHS, 60),
                        Arbitraries.integers().between(1, 24))
                .as(RosterDefects::physician);
    }

    private static Physician physician(PersonId id, int served, int taught) {
        Physician person = Physician.builder()
                .id(id)
                .employer(BASE)
                .title(TitleLadder.china().get("ATTENDING"), LocalDate.of(2010, 9, 1))
                .title(TitleLadder.china().get("ASSOCIATE_CHIEF"), PROMOTED)
                .teachingSince(DAY.minusMonths(taught))
                .addCredentials(course(DAY.minusMonths(taught)))
                .build();
        return served(person, served);
    }

    private static Credential course(LocalDate completed) {
        return Credential.of(Credential.Kind.TEACHER_TRAINING, Credential.Level.PROVINCIAL, Term.from(completed));
    }

    private static Physician served(Physician person, int months) {
        Term term = Term.ofMonths(PROMOTED.minusMonths(months), months);
        return Physician.builder()
                .from(person)
                .services(ImmutableList.of(new Service(HospitalId.of("county"), Service.Kind.COUNTY_OR_BELOW, term)))
                .build();
    }

    private static Physician demoted(Physician person) {
        TitleGrant promoted = person.titles().get(1);
        Term ended = Term.of(promoted.awardedOn(), DAY.minusDays(1));
        return Physician.builder()
                .from(person)
                .titles(ImmutableList.of(person.titles().get(0), TitleGrant.of(promoted.title(), ended)))
                .build();
    }

    private static SpecialtyBase specialtyBase(int minimum, int capacity) {
        return SpecialtyBase.builder()
                .hospital(BASE)
                .specialty(SURGERY)
                .minimumCapacity(minimum)
                .capacity(capacity)
                .build();
    }

    private static Roster roster(Physician person) {
        Hospital hospital = Hospital.builder()
                .id(BASE)
                .rank(Hospital.Tier.TERTIARY, Hospital.Grade.A)
                .region(Region.of("CN-BJ"))
                .build();
        SpecialtyBase surgery = SpecialtyBase.builder()
                .from(specialtyBase(10, 30))
                .addSupervisors(person.id())
                .head(person.id())
                .teachingDirector(person.id())
                .secretary(person.id())
                .addRotations(new SpecialtyBase.Rotation("general surgery", ImmutableSet.of(person.id())))
                .build();
        TrainingBase base = TrainingBase.builder()
                .hospital(BASE)
                .addSpecialtyBases(surgery)
                .addAffiliatedUnits(AffiliatedUnit.of(UNIT))
                .residents(420)
                .administrators(5)
                .build();
        return Roster.builder()
                .add(person)
                .add(Physician.builder().id(UNTRAINED).build())
                .add(hospital)
                .add(unit(Hospital.Grade.A, "CN-BJ"))
                .add(base)
                .build();
    }

    private static Hospital unit(Hospital.Grade grade, String region) {
        return Hospital.builder()
                .id(UNIT)
                .rank(Hospital.Tier.SECONDARY, grade)
                .region(Region.of(region))
                .build();
    }

    private static Pointer at(Roster roster, String part) {
        return Pointer.of("physicians", roster.physicians().keySet().asList().get(0), part);
    }

    private static TrainingBase with(TrainingBase base, AffiliatedUnit unit) {
        return TrainingBase.builder()
                .from(base)
                .affiliatedUnits(ImmutableList.of(unit))
                .build();
    }

    private static Roster specialtyBase(Roster roster, Consumer<SpecialtyBase.Builder> change) {
        return changed(roster, base -> {
            SpecialtyBase.Builder surgery =
                    SpecialtyBase.builder().from(base.specialtyBases().get(0));
            change.accept(surgery);
            return TrainingBase.builder()
                    .from(base)
                    .specialtyBases(ImmutableList.of(surgery.build()))
                    .build();
        });
    }

    private static Roster with(Roster roster, Hospital changed) {
        return rebuilt(
                roster, person -> person, place -> place.id().equals(changed.id()) ? changed : place, base -> base);
    }

    private static Roster with(Roster roster, UnaryOperator<Physician> change) {
        return rebuilt(
                roster,
                person -> person.id().equals(UNTRAINED) ? person : change.apply(person),
                place -> place,
                base -> base);
    }

    private static Roster changed(Roster roster, UnaryOperator<TrainingBase> change) {
        return rebuilt(roster, person -> person, place -> place, change);
    }

    private static Roster rebuilt(
            Roster roster,
            UnaryOperator<Physician> person,
            UnaryOperator<Hospital> place,
            UnaryOperator<TrainingBase> base) {
        Roster.Builder rebuilt = Roster.builder();
        roster.physicians().values().forEach(each -> rebuilt.add(person.apply(each)));
        roster.hospitals().values().forEach(each -> rebuilt.add(place.apply(each)));
        roster.bases().values().forEach(each -> rebuilt.add(base.apply(each)));
        return rebuilt.build();
    }
}
