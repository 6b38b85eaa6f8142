package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.ShareMethod.BoundsPolicy;
import org.preceptor.quota.ShareMethod.LargestRemainder;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;

class ShareCaseTest {
    static List<Case> apportionments() {
        return Case.ofKind("apportionment");
    }

    @ParameterizedTest
    @MethodSource("apportionments")
    void everyMethodGivesThePublishedSeats(Case c) {
        Case expected = c.get("expected");
        for (String name : expected.get("byMethod").keys()) {
            ShareResult result = plan(c.get("input"), true, true).apportion(method(name));
            assertThat(seats(result, c.get("input")))
                    .as(name)
                    .isEqualTo(expected.get("byMethod").get(name).numbers());
            assertThat(result.verify()).as(name).isEqualTo(org.preceptor.rule.Report.clean());
        }
        if (expected.has("divisorInterval")) {
            for (String name : expected.get("divisorInterval").keys()) {
                ShareResult result = plan(c.get("input"), true, true).apportion(method(name));
                ShareResult.Certificate certificate = result.certificate().orElseThrow();
                List<String> ends = expected.get("divisorInterval").get(name).texts();
                assertThat(certificate.from()).contains(ratio(ends.get(0)));
                assertThat(certificate.to()).contains(ratio(ends.get(1)));
                assertThat(result.allowsDivisor(certificate.chosen().orElseThrow()))
                        .isTrue();
                assertThat(result.allowsDivisor(ratio(ends.get(0)))).isTrue();
            }
        }
        if (expected.has("explanation")) {
            Case explanation = expected.get("explanation");
            ShareResult result = plan(c.get("input"), true, true)
                    .apportion(method(explanation.get("method").text()));
            assertThat(result.lastSeat())
                    .containsExactly(MemberId.of(explanation.get("lastSeatTo").text()));
            assertThat(result.nextInLine())
                    .containsExactly(MemberId.of(explanation.get("nextSeatTo").text()));
            assertThat(result.margin())
                    .contains(BigInteger.valueOf(
                            explanation.get("extraWeightNextWouldNeed").number()));
        }
        if (expected.has("exactQuotas")) {
            ShareResult result = plan(c.get("input"), true, true).apportion();
            for (String name : expected.get("exactQuotas").keys()) {
                Ratio share = result.exactShares().get(MemberId.of(name));
                BigInteger thousandths = share.numerator()
                        .multiply(BigInteger.valueOf(2000))
                        .divide(share.denominator())
                        .add(BigInteger.ONE)
                        .shiftRight(1);
                String digits = expected.get("exactQuotas").get(name).text().replace(".", "");
                assertThat(thousandths).as(name).isEqualTo(new BigInteger(digits));
            }
        }
    }

    static List<Case> series() {
        return Case.ofKind("apportionment-series");
    }

    @ParameterizedTest
    @MethodSource("series")
    void largestRemaindersShowTheirParadoxes(Case c) {
        Case input = c.get("input");
        Case expected = c.get("expected");
        ShareMethod method = method(input.get("method").text());
        List<Case> series = input.get("series").list();
        for (int k = 0; k < series.size(); k++) {
            ShareResult result = plan(series.get(k), true, true).apportion(method);
            assertThat(seats(result, series.get(k)))
                    .isEqualTo(expected.get("series").get(k).numbers());
            if (expected.has("webster")) {
                ShareResult webster = plan(series.get(k), true, true).apportion();
                assertThat(seats(webster, series.get(k)))
                        .isEqualTo(expected.get("webster").get(k).numbers());
            }
        }
        if (input.has("scan")) {
            SharePlan plan = plan(series.get(0), true, true);
            long from = input.get("scan").get("seatsFrom").number();
            long to = input.get("scan").get("seatsTo").number();
            List<String> losses = plan.houseParadoxes(method, from, to).findings().stream()
                    .map(ShareCaseTest::loss)
                    .sorted()
                    .toList();
            List<String> known = expected.get("scanLosses").list().stream()
                    .map(l -> l.get("fromSeats").number() + " " + l.get("name").text() + " "
                            + l.get("had").number() + "->" + l.get("gets").number())
                    .sorted()
                    .toList();
            assertThat(losses).isEqualTo(known);
            for (ShareMethod divisor : ShareMethod.Divisor.values()) {
                assertThat(plan.houseParadoxes(divisor, from, to).isClean()).isTrue();
            }
        } else {
            SharePlan before = plan(series.get(0), true, true);
            SharePlan after = plan(series.get(1), true, true);
            assertThat(after.growthParadoxes(method, before).warnings()).hasSize(1);
            assertThat(after.growthParadoxes(ShareMethod.WEBSTER, before).isClean())
                    .isTrue();
        }
    }

    private static String loss(Finding f) {
        return count(f, "fromSeats") + " " + ((Evidence.Ref) f.evidence().get("member")).id() + " " + count(f, "had")
                + "->" + count(f, "gets");
    }

    private static long count(Finding f, String name) {
        return ((Evidence.Count) f.evidence().get(name)).value();
    }

    static List<Case> ties() {
        return Case.ofKind("apportionment-ties");
    }

    @ParameterizedTest
    @MethodSource("ties")
    void tiesAreShownAsTies(Case c) {
        List<Case> instances = c.get("input").get("instances").list();
        for (int k = 0; k < instances.size(); k++) {
            Case expected = c.get("expected").get("instances").get(k);
            for (String name : expected.keys()) {
                SharePlan plan = SharePlan.builder()
                        .from(plan(instances.get(k), true, true))
                        .largestFirst(true)
                        .build();
                ShareResult result = plan.apportion(method(name));
                Case tie = expected.get(name);
                assertThat(List.copyOf(result.fixed().values()))
                        .isEqualTo(tie.get("fixed").numbers());
                assertThat(result.tied().stream().map(id -> index(id)).toList())
                        .isEqualTo(tie.get("tied").numbers());
                assertThat(result.choose()).isEqualTo(tie.get("choose").number());
                assertThat(result.verify().isClean()).isTrue();
            }
        }
    }

    private static long index(MemberId id) {
        return (long) id.value().charAt(0) - 'a';
    }

    static List<Case> twoLevels() {
        return Case.ofKind("apportionment-two-level");
    }

    @ParameterizedTest
    @MethodSource("twoLevels")
    void placesAreSharedOnTwoLevels(Case c) {
        Case input = c.get("input");
        ShareMethod method = method(input.get("method").text());
        ShareResult top = plan(input.get("top"), true, true).apportion(method);
        assertThat(seats(top, input.get("top")))
                .isEqualTo(c.get("expected").get("top").numbers());
        SharePlan below = plan(input.get("child"), true, true);
        ShareResult child = top.share(MemberId.of(input.get("child").get("of").text()), below, method);
        assertThat(seats(child, input.get("child")))
                .isEqualTo(c.get("expected").get("child").numbers());
        assertThat(child.report().isClean()).isTrue();
    }

    static List<Case> bounds() {
        return Case.ofKind("apportionment-bounds");
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void floorsAndCapsFollowTheNamedRule(Case c) {
        Case expected = c.get("expected");
        Case input = c.get("input");
        if (expected.has("instances")) {
            for (int k = 0; k < expected.get("instances").size(); k++) {
                Case one = input.get("instances").get(k);
                for (String policy : expected.get("instances").get(k).keys()) {
                    check(expected.get("instances").get(k), policy, one);
                }
            }
            return;
        }
        Map<String, boolean[]> variants = new LinkedHashMap<>();
        variants.put("floorsOnly", new boolean[] {true, false});
        variants.put("floorsAndCaps", new boolean[] {true, true});
        variants.put("unbounded", new boolean[] {false, false});
        variants.forEach((name, use) -> {
            SharePlan plan = plan(input, use[0], use[1]);
            for (Case table : List.of(expected, expected.get("medianRule"))) {
                if (table.has(name)) {
                    for (String method : table.get(name).keys()) {
                        ShareResult result = plan.apportion(method(method));
                        assertThat(seats(result, input))
                                .as(name + method)
                                .isEqualTo(table.get(name).get(method).numbers());
                        assertThat(result.verify().isClean()).isTrue();
                    }
                }
            }
            if (expected.has("hamiltonLeastSquares")
                    && expected.get("hamiltonLeastSquares").has(name)) {
                assertThat(seats(plan.apportion(ShareMethod.HAMILTON), input))
                        .isEqualTo(
                                expected.get("hamiltonLeastSquares").get(name).numbers());
            }
        });
    }

    private static void check(Case expected, String policy, Case input) {
        BoundsPolicy bounds =
                BoundsPolicy.valueOf(policy.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
        ShareResult result = plan(input, true, true).apportion(new LargestRemainder(ShareMethod.Quota.HARE, bounds));
        assertThat(result.verify().isClean()).isTrue();
        if (expected.has(policy)) {
            assertThat(seats(result, input))
                    .as(policy)
                    .isEqualTo(expected.get(policy).numbers());
        } else {
            assertThat(result.isShared()).isFalse();
        }
    }

    static List<Case> infeasible() {
        return Case.ofKind("apportionment-infeasible");
    }

    @ParameterizedTest
    @MethodSource("infeasible")
    void sumsThatCannotBeMetAreFindings(Case c) {
        Map<String, String> ids = Map.of(
                "LOWER_SUM_EXCEEDS_SEATS", "quota.share.floors-exceed-seats",
                "UPPER_SUM_BELOW_SEATS", "quota.share.caps-below-seats",
                "LOWER_EXCEEDS_UPPER", "quota.share.floor-above-cap");
        List<Case> instances = c.get("input").get("instances").list();
        for (int k = 0; k < instances.size(); k++) {
            Case expected = c.get("expected").get("instances").get(k);
            ShareResult result = plan(instances.get(k), true, true).apportion();
            Finding finding = result.report().errors().get(0);
            assertThat(finding.rule().id().toString())
                    .isEqualTo(ids.get(expected.get("reason").text()));
            for (String sum : List.of("lowerSum", "upperSum", "seats", "lower", "upper")) {
                if (expected.has(sum)) {
                    String shown = org.preceptor.rule.Messages.in(Locale.ENGLISH)
                            .render(finding.evidence().get(sum));
                    assertThat(shown).isEqualTo(String.valueOf(expected.get(sum).number()));
                }
            }
            assertThat(result.fixed()).isEmpty();
        }
    }

    static ShareMethod method(String name) {
        return switch (name) {
            case "hamilton", "hamilton-least-squares" -> ShareMethod.HAMILTON;
            case "balinski-young-quota" -> ShareMethod.BALINSKI_YOUNG;
            default -> ShareMethod.parse(name.toUpperCase(Locale.ROOT));
        };
    }

    private static List<String> names(Case input) {
        return input.has("names")
                ? input.get("names").texts()
                : IntStream.range(0, input.get("weights").size())
                        .mapToObj(i -> "" + (char) ('a' + i))
                        .toList();
    }

    static SharePlan plan(Case input, boolean floors, boolean caps) {
        List<String> names = names(input);
        SharePlan plan = SharePlan.of(input.has("seats") ? input.get("seats").number() : 0);
        for (int i = 0; i < names.size(); i++) {
            MemberId id = MemberId.of(names.get(i));
            plan = plan.weight(id, input.get("weights").get(i).number());
            if (floors && input.has("lower")) {
                plan = plan.floor(id, input.get("lower").get(i).number());
            }
            if (caps && input.has("upper") && !input.get("upper").get(i).isNull()) {
                plan = plan.cap(id, input.get("upper").get(i).number());
            }
        }
        return plan;
    }

    static List<Long> seats(ShareResult result, Case input) {
        List<Long> seats = new ArrayList<>();
        names(input).forEach(name -> seats.add(result.seatsOf(MemberId.of(name))));
        return seats;
    }

    static Ratio ratio(String text) {
        return ShareProblem.ratio(Fraction.parse(text));
    }
}
