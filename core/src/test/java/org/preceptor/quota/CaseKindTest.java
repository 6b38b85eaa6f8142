package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseKindTest {
    static List<Case> all() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCaseUnderAnUnknownWordIsReadByTheSameTest(Case c) {
        String word = c.get("kind").text();
        assertThat(CaseKind.of(c)).isEqualTo(word);
        assertThat(CaseKind.of(c.withKind("something-else"))).isEqualTo(word);
    }

    @Test
    void aCaseThatFitsNothingIsNamedWithWhatItHas() {
        Case odd = all().get(0);
        Case empty = new Case(
                "99-odd.json",
                java.util.Map.of("kind", "odd", "input", java.util.Map.of("x", "1"), "expected", java.util.Map.of()));
        assertThatThrownBy(() -> CaseKind.of(empty))
                .hasMessageContaining("99-odd.json of kind odd fits no test; its input has [x]");
        assertThatThrownBy(() -> odd.any("nothing", "of these")).hasMessageContaining("needs one of");
    }

    @Test
    void treesFlowsAndHallsAreReadWithOtherWordsToo() {
        Case hall = Case.ofKind("quota-hall").get(0);
        java.util.Map<Object, Object> input = new java.util.LinkedHashMap<>();
        input.put("bases", hall.get("input").get("capacity").value());
        input.put("lists", hall.get("input").get("trainees").value());
        Case expected = hall.get("expected");
        java.util.Map<Object, Object> answer = new java.util.LinkedHashMap<>();
        answer.put("hallSet", expected.get("trainees").value());
        answer.put("neighbours", expected.get("bases").value());
        answer.put("deficiency", expected.get("deficiency").value());
        Case other = new Case("40-other.json", java.util.Map.of("kind", "hall", "input", input, "expected", answer));
        assertThat(CaseKind.of(other)).isEqualTo("quota-hall");
        new FamilyCaseTest().traineesWithoutRoomAreNamedWithTheirBases(other);
        answer.put("deficiency", java.math.BigInteger.TEN);
        assertThatThrownBy(() -> new FamilyCaseTest().traineesWithoutRoomAreNamedWithTheirBases(other))
                .isInstanceOf(AssertionError.class);
        answer.put("deficiency", expected.get("deficiency").value());
        answer.put("unread", true);
        assertThatThrownBy(() -> new FamilyCaseTest().traineesWithoutRoomAreNamedWithTheirBases(other))
                .hasMessageContaining("unread");
    }

    @Test
    void oneNumberForAllYearsIsReadAsOneForEach() {
        java.util.Map<Object, Object> input = new java.util.LinkedHashMap<>();
        java.math.BigInteger n = java.math.BigInteger.valueOf(53);
        input.put("duration", java.math.BigInteger.valueOf(3));
        input.put("intakes", java.util.Map.of("2015", n, "2016", n, "2017", n));
        input.put("flow", n);
        input.put("stockCapacity", java.math.BigInteger.valueOf(150));
        java.util.Map<Object, Object> answer = new java.util.LinkedHashMap<>();
        answer.put("inTraining", java.util.Map.of("2016", java.math.BigInteger.valueOf(106)));
        answer.put("exceeded", List.of("quota.stock.full"));
        Case other = new Case("44-other.json", java.util.Map.of("kind", "stock", "input", input, "expected", answer));
        assertThat(CaseKind.of(other)).isEqualTo("quota-stock-flow");
        new LedgerTest().flowAndStockHaveTheKnownNumbers(other);
        answer.put("exceeded", List.of());
        assertThatThrownBy(() -> new LedgerTest().flowAndStockHaveTheKnownNumbers(other))
                .isInstanceOf(AssertionError.class);
    }
}
