package org.preceptor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.preceptor.Label;
import org.preceptor.program.ApprovedYears;
import org.preceptor.program.Cohort;
import org.preceptor.program.Enrollment;
import org.preceptor.program.Phase;
import org.preceptor.program.Placement;
import org.preceptor.program.ProgramType;
import org.preceptor.program.TraineeCategory;
import org.preceptor.program.TrainingProgram;
import org.preceptor.roster.Credential;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.Hospital.Discipline;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Region;
import org.preceptor.roster.Roster;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.roster.Standing;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleGrant;
import org.preceptor.roster.TitleLadder;
import org.preceptor.roster.TrainingBase;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/** Invented people and programs behind the golden documents. */
final class RosterSamples {
    private static final HospitalId HAIDIAN = HospitalId.of("H-HAIDIAN");
    private static final HospitalId TOWNSHIP = HospitalId.of("H-TOWNSHIP");

    private RosterSamples() {}

    static Roster roster() {
        return Roster.builder()
                .add(Hospital.builder()
                        .id(HAIDIAN)
                        .name("海淀示例医院")
                        .rank(Hospital.Tier.TERTIARY, Hospital.Grade.A)
                        .region(Region.parse("110108"))
                        .addDisciplines(Discipline.of("paediatrics"), Discipline.of("cardiology"))
                        .beds(1200)
                        .build())
                .add(Hospital.builder()
                        .id(TOWNSHIP)
                        .region(Region.parse("Tibet"))
                        .build())
                .add(TrainingBase.builder()
                        .hospital(HAIDIAN)
                        .addSpecialtyBases(SpecialtyBase.builder()
                                .hospital(HAIDIAN)
                                .specialty(Specialty.parse("0900@2023"))
                                .capacity(12)
                                .minimumCapacity(4)
                                .status(SpecialtyBase.Status.SUSPENDED)
                                .addSupervisors(PersonId.of("L-04"))
                                .head(PersonId.of("L-04"))
                                .teachingDirector(PersonId.of("L-04"))
                                .secretary(PersonId.of("T-017"))
                                .addRotations(
                                        new SpecialtyBase.Rotation("urology", ImmutableSet.of(PersonId.of("L-04"))))
                                .build())
                        .addAffiliatedUnits(new TrainingBase.AffiliatedUnit(TOWNSHIP, true, Optional.of("consent 7")))
                        .addPracticeBases(TOWNSHIP)
                        .administrators(OptionalInt.of(2))
                        .build())
                .add(coach())
                .add(Physician.builder().id(PersonId.of("T-017")).build())
                .build();
    }

    private static Physician coach() {
        Title local = new Title(
                "WARD_FELLOW", Title.Track.CLINICAL, Title.Level.INTERMEDIATE, Label.of("ward fellow", "病区研究员"));
        return Physician.builder()
                .id(PersonId.of("L-04"))
                .name("示例医师")
                .addIdentifiers(new Physician.Identifier("staff", "0042"))
                .addTitles(
                        TitleGrant.of(TitleLadder.china().get("ATTENDING"), LocalDate.of(2010, 9, 1))
                                .withEnd(LocalDate.of(2018, 2, 19), "promoted"),
                        TitleGrant.of(TitleLadder.china().get("ASSOCIATE_CHIEF"), LocalDate.of(2018, 2, 20))
                                .withEvidence("notice 12"),
                        TitleGrant.of(local, Term.until(LocalDate.of(2009, 12, 31))))
                .addCredentials(Credential.teacherCertificate(Term.parse("2017-01-01/2019-12-31")))
                .addStandings(Standing.of(
                        Standing.Kind.MEMBERSHIP,
                        "DBG",
                        Term.parse("2012-01-01/2013-06-30"),
                        Term.parse("2015-01-01/..")))
                .addServices(new Physician.Service(
                        TOWNSHIP, Physician.Service.Kind.COUNTY_OR_BELOW, Term.parse("2014-03-01/2014-08-31")))
                .employer(HAIDIAN)
                .addDisciplines(Discipline.of("paediatrics"))
                .practisingSince(LocalDate.of(2006, 7, 1))
                .teachingSince(LocalDate.of(2012, 9, 1))
                .isFullTimeTeacher(true)
                .build();
    }

    static TrainingProgram program() {
        return TrainingProgram.builder()
                .id("backbone-2018")
                .name(Label.of("backbone physician program", "骨干医师培训"))
                .type(ProgramType.BACKBONE)
                .edition("2018")
                .addPhases(
                        Phase.of(Phase.Kind.THEORY, TrainingLength.months(1)),
                        Phase.of(Phase.Kind.CLINICAL, TrainingLength.months(11))
                                .with(new Phase.Host(Hospital.Rank.of(Hospital.Tier.TERTIARY), true))
                                .with(new Phase.Coaching(
                                        true,
                                        Title.Floor.of(Title.Level.SUB_SENIOR).orIn(Title.Track.TECHNICAL))))
                .nominalDuration(TrainingLength.months(12))
                .countableMinimum(TrainingLength.weeks(38))
                .build();
    }

    static Cohort cohort() {
        return Cohort.builder()
                .name("2018")
                .program(TrainingProgram.Id.of("backbone-2018"))
                .start(LocalDate.of(2018, 1, 16))
                .addPhaseStarts(LocalDate.of(2018, 1, 16), LocalDate.of(2018, 2, 16))
                .addBreaks(Term.parse("2018-02-15/2018-02-21"))
                .size(185)
                .build();
    }

    static ImmutableList<Enrollment> enrollments() {
        Enrollment plain = Enrollment.builder()
                .trainee(PersonId.of("T-017"))
                .program(TrainingProgram.Id.of("backbone-2018"))
                .type(ProgramType.BACKBONE)
                .edition("2018")
                .category(TraineeCategory.OWN_EMPLOYEE)
                .host(HAIDIAN)
                .term(Term.parse("2018-01-16/2019-01-15"))
                .build();
        return ImmutableList.of(
                plain,
                Enrollment.builder()
                        .from(plain)
                        .trainee(PersonId.of("T-018"))
                        .category(TraineeCategory.ENTRUSTED)
                        .home(TOWNSHIP)
                        .approvedYears(ApprovedYears.of(3, 1).withEvidence("degree"))
                        .agreement(new Enrollment.Agreement("agreement 3", TOWNSHIP, 36))
                        .consent("letter 9")
                        .isCounterpart(true)
                        .sender("Xizang")
                        .build());
    }

    static ImmutableList<Placement> placements() {
        return ImmutableList.of(
                new Placement(PersonId.of("T-017"), HAIDIAN, Discipline.of("paediatrics"), Placement.Basis.choice(2)),
                new Placement(
                        PersonId.of("T-018"),
                        TOWNSHIP,
                        Discipline.of("general practice"),
                        Placement.Basis.override("near home")));
    }
}
