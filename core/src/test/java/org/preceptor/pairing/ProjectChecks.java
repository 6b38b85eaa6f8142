package org.preceptor.pairing;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.preceptor.pairing.InstancesTest.Check;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.roster.PersonId;

/** Expected values of two-level cases: students, projects and lecturers who order students or their own projects. */
final class ProjectChecks {

    static final Map<String, Check> CHECKS = Map.ofEntries(
            entry("stable", (i, e) -> stable(i, object(e))),
            entry("weak", (i, e) -> stable(i, object(e))),
            entry("studentOptimal", (i, e) -> optimal(i, PairingPolicy.traineeOptimal(), e)),
            entry("lecturerOptimal", (i, e) -> optimal(i, PairingPolicy.mentorOptimal(), e)),
            entry("unassignedStudents", ProjectChecks::unassigned),
            entry("superStable", (i, e) -> superStable(i, object(e))),
            entry("maxStableSize", ProjectChecks::largest),
            entry("maxSize", ProjectChecks::largest));

    private ProjectChecks() {}

    private static Aim aim(Instance i) {
        return Bases.isRanked(i.problem) ? Aim.LARGE_STABLE : Aim.TRAINEE_OPTIMAL;
    }

    private static List<Pairing> all(Instance i, Aim aim) {
        Pairing.Enumeration all = i.problem.allPairings(PairingPolicy.of(aim));
        assertThat(all.isComplete()).isTrue();
        all.pairings()
                .forEach(
                        p -> assertThat(PairingAudit.of(i.problem, p).isClean()).isTrue());
        return all.pairings();
    }

    private static void stable(Instance i, Map<String, Object> expected) {
        TwoSidedChecks.listed(i, all(i, aim(i)), expected);
        for (Map<PersonId, Place> placing : i.placings()) {
            assertThat(PairingAudit.of(i.problem, placing).isClean())
                    .isEqualTo(list(expected.get("matchings")).contains(i.row(placing)));
        }
    }

    private static void optimal(Instance i, PairingPolicy policy, Object expected) {
        Pairing pairing = i.problem.pair(policy);
        assertThat(i.names(pairing)).isEqualTo(expected);
        assertThat(PairingAudit.of(i.problem, policy, pairing.statement()).isClean())
                .isTrue();
    }

    private static void unassigned(Instance i, Object expected) {
        List<Object> unplaced = new ArrayList<>();
        i.problem.pair(PairingPolicy.of(aim(i))).unplaced().forEach(id -> unplaced.add(id.value()));
        assertThat(unplaced).containsExactlyInAnyOrderElementsOf(list(expected));
    }

    private static void superStable(Instance i, Map<String, Object> expected) {
        List<Pairing> all = all(i, Aim.SUPER_STABLE);
        TwoSidedChecks.listed(i, all, expected);
        Pairing one = i.problem.pair(PairingPolicy.of(Aim.SUPER_STABLE));
        assertThat(one.outcome()).isEqualTo(all.isEmpty() ? Pairing.Outcome.NONE_EXISTS : Pairing.Outcome.PROVED);
        assertThat(PairingAudit.of(i.problem, one).isClean()).isTrue();
    }

    private static void largest(Instance i, Object expected) {
        assertThat(i.problem.pair(PairingPolicy.of(aim(i))).places()).hasSize(number(expected));
    }
}
