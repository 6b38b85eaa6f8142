package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectCasesTest {

    static Stream<CaseFile.Case> strict() {
        return CaseFile.all("pairing", "spa-").stream();
    }

    @ParameterizedTest
    @MethodSource("strict")
    void findsBothOptimaOfTheTwoLevelProblem(CaseFile.Case file) {
        Map<String, Object> students = object(file.instance().get("students"));
        Map<String, Object> projects = object(file.instance().get("projects"));
        Map<String, Object> lecturers = object(file.instance().get("lecturers"));
        Names names = new Names(students.keySet(), projects.keySet());
        List<String> teachers = new ArrayList<>(lecturers.keySet());
        ProjectMarket market = new ProjectMarket(
                IntLists.of(students.values().stream()
                        .map(l -> Names.flat(l, names.right))
                        .toArray(int[][]::new)),
                projects.values().stream()
                        .mapToInt(p -> number(object(p).get("cap")))
                        .toArray(),
                projects.values().stream()
                        .mapToInt(p -> teachers.indexOf(object(p).get("lecturer")))
                        .toArray(),
                IntLists.of(lecturers.values().stream()
                        .map(l -> Names.flat(object(l).get("prefs"), names.left))
                        .toArray(int[][]::new)),
                lecturers.values().stream()
                        .mapToInt(l -> number(object(l).get("cap")))
                        .toArray());
        assertThat(names.name(ProjectAllocation.studentOptimal(market).hostOf))
                .isEqualTo(object(file.expected().get("studentOptimal")));
        assertThat(names.name(ProjectAllocation.lecturerOptimal(market).hostOf))
                .isEqualTo(object(file.expected().get("lecturerOptimal")));
    }
}
