package org.preceptor.standards;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.preceptor.program.Enrollment;
import org.preceptor.program.ProgramRules;
import org.preceptor.program.RotationPlan;
import org.preceptor.roster.Credential;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

/** Posts, hirings and changed plans of a case row. */
final class GivenPlans {
    private GivenPlans() {}

    static Report report(CaseRow row, LocalDate day) {
        if (row.need("kind").equals("hiring")) {
            return ProgramRules.hiring()
                    .check(
                            new Enrollment.Hiring(
                                    Given.enrollment(row),
                                    HospitalId.of(row.need("employer")),
                                    LocalDate.parse(row.need("hired"))),
                            day);
        }
        RotationPlan before = Given.rotation(row);
        RotationPlan after =
                row.text("changed").isPresent() ? new RotationPlan(before.years(), ImmutableList.of()) : before;
        return ProgramRules.planChange()
                .check(
                        new RotationPlan.Change(
                                before,
                                after,
                                row.texts("scheduled").stream()
                                        .map(PersonId::of)
                                        .collect(ImmutableSet.toImmutableSet())),
                        day);
    }

    static Physician trained(String[] words) {
        Physician.Builder person = Physician.builder().id(words[0]);
        return words.length == 1
                ? person.build()
                : person.addCredentials(Credential.of(
                                Credential.Kind.TEACHER_TRAINING,
                                Credential.Level.valueOf(words[1]),
                                Term.from(LocalDate.parse(words[2]))))
                        .build();
    }

    static SpecialtyBase posts(CaseRow row, SpecialtyBase base) {
        SpecialtyBase.Builder posts = SpecialtyBase.builder()
                .from(base)
                .teachingDirector(row.text("director").map(PersonId::of))
                .secretary(row.text("secretary").map(PersonId::of));
        for (String rotation : row.texts("rotations")) {
            String[] words = rotation.split(" ");
            posts.addRotations(new SpecialtyBase.Rotation(
                    words[0], Stream.of(words).skip(1).map(PersonId::of).collect(ImmutableSet.toImmutableSet())));
        }
        return posts.build();
    }
}
