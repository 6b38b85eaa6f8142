package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preceptor.pairing.CaseFile.object;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstancesTest {

    /** Checks one expected value of a case through the public layer. */
    interface Check {
        void run(Instance instance, Object expected);
    }

    static Stream<CaseFile.Case> cases() {
        return CaseFile.all("pairing", "").stream();
    }

    private static Map<String, Check> checks(Map<String, Object> instance, String problem) {
        if (instance.containsKey("generator")) {
            return Map.of();
        } else if (instance.containsKey("weight")) {
            return WeightChecks.STABLE;
        } else if (instance.containsKey("matrix")) {
            return WeightChecks.MATRIX;
        } else if (instance.containsKey("before")) {
            return Map.of();
        } else if (instance.containsKey("couples")) {
            return LinkedChecks.CHECKS;
        } else if (instance.containsKey("students")) {
            return ProjectChecks.CHECKS;
        } else if (instance.containsKey("regionCap")) {
            return RegionChecks.CHECKS;
        } else if (instance.containsKey("typeCap")) {
            return RegionChecks.TYPES;
        } else if (instance.containsKey("caps")) {
            return OneSidedChecks.CHECKS;
        } else if (instance.containsKey("owns") || problem.contains("TTC") || problem.contains("BOSTON")) {
            return OneSidedChecks.MECHANISMS;
        } else if (instance.containsKey("assignment")) {
            return TwoSidedChecks.VERIFY;
        } else if (problem.endsWith("-LQ")) {
            return MinimumChecks.CHECKS;
        }
        return TwoSidedChecks.CHECKS;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyExpectedValueOfEveryCaseHolds(CaseFile.Case file) {
        Map<String, Object> instance = file.instance();
        if (instance.containsKey("generator") || instance.containsKey("before")) {
            return;
        }
        Instance read = Instance.of(file);
        Map<String, Check> checks = checks(instance, String.valueOf(file.root().get("problem")));
        file.expected().forEach((key, value) -> {
            assertThat(checks).as("expected." + key + " of " + file).containsKey(key);
            checks.get(key).run(read, value);
        });
    }

    @Test
    void anExpectedValueNobodyChecksFailsTheCase() {
        CaseFile.Case file = CaseFile.named("pairing", "hr-01");
        Map<String, Object> root = new LinkedHashMap<>(file.root());
        Map<String, Object> expected = new LinkedHashMap<>(object(root.get("expected")));
        expected.put("somethingNew", 1L);
        root.put("expected", expected);
        assertThatThrownBy(() -> everyExpectedValueOfEveryCaseHolds(new CaseFile.Case(root)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("somethingNew");
        root.put("expected", file.expected());
        Map<String, Object> instance = new LinkedHashMap<>(file.instance());
        instance.put("somethingElse", 1L);
        root.put("instance", instance);
        assertThatThrownBy(() -> everyExpectedValueOfEveryCaseHolds(new CaseFile.Case(root)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("somethingElse");
    }
}
