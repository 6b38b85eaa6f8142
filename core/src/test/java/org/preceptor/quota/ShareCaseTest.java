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
        Case expected = c.get("expected")
                .only(
                        "byMethod",
                        "divisorInterval",
                        "explanation",
                        "exactQuotas",
                        "official",
                        "publishedDivisor",
                        "wrongDivisor");
        for (String name : expected.get("byMethod").keys()) {
            expect(c.get("input"), name, expected.get("byMethod").get(name));
        }
        if (expected.has("official")) {
            assertThat(expected.get("byMethod").keys())
                    .contains(expected.get("official").text());
        }
        for (String which : List.of("publishedDivisor", "wrongDivisor")) {
            if (expected.has(which)) {
                for (String name : expected.get(which).keys()) {
                    ShareResult result = plan(c.get("input"), true, true).apportion(method(name));
                    Ratio divisor = ratio(expected.get(which).get(name).text());
                    assertThat(result.allowsDivisor(divisor)).as(which).isEqualTo(which.equals("publishedDivisor"));
                }
            }
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

    /** A list of seats, a tie, an over-award, or nothing where the method gives no answer. */
    private static void expect(Case input, String name, Case expected) {
        ShareResult result = plan(input, true, true).apportion(method(name));
        assertThat(result.verify().findings()).as(name).isEmpty();
        if (expected.isNull()) {
            assertThat(result.isShared()).as(name).isFalse();
        } else if (expected.isList()) {
            assertThat(seats(result, input)).as(name).isEqualTo(expected.numbers());
        } else if (expected.only("fixed", "tied", "choose", "overAward").has("overAward")) {
            Finding finding = result.report().errors().get(0);
            assertThat(finding.rule().id()).hasToString("quota.share.over-award");
            assertThat(finding.evidence().get("actual"))
                    .isEqualTo(
                            Evidence.of(Long.toString(expected.get("overAward").number())));
        } else {
            tie(result, expected);
        }
    }

    private static void tie(ShareResult result, Case tie) {
        assertThat(List.copyOf(result.fixed().values()))
                .isEqualTo(tie.get("fixed").numbers());
        List<MemberId> sorted = List.copyOf(result.fixed().keySet());
        assertThat(result.tied().stream().map(id -> (long) sorted.indexOf(id)).toList())
                .isEqualTo(tie.get("tied").numbers());
        assertThat(result.choose()).isEqualTo(tie.get("choose").number());
        assertThat(result.verify().isClean()).isTrue();
    }

    static List<Case> quotas() {
        return Case.ofKind("apportionment-quotas");
    }

    @ParameterizedTest
    @MethodSource("quotas")
    void quotasGiveTheirSeatsOrSayThatTheyAwardTooMuch(Case c) {
        List<Case> instances = c.get("input").only("instances").get("instances").list();
        for (int k = 0; k < instances.size(); k++) {
            Case expected = c.get("expected").only("instances").get("instances").get(k);
            for (String name : expected.keys()) {
                expect(instances.get(k), name, expected.get(name));
            }
        }
    }

    static List<Case> tooFew() {
        return Case.ofKind("apportionment-too-few");
    }

    @ParameterizedTest
    @MethodSource("tooFew")
    void tooFewPlacesAreRefusedOrGoToTheLargest(Case c) {
        Case strict = c.get("expected").only("strict", "largestFirst").get("strict");
        strict.keys().forEach(name -> expect(c.get("input"), name, strict.get(name)));
        Case largest = c.get("expected").get("largestFirst");
        for (String name : largest.keys()) {
            ShareResult result = SharePlan.builder()
                    .from(plan(c.get("input"), true, true))
                    .largestFirst(true)
                    .build()
                    .apportion(method(name));
            assertThat(seats(result, c.get("input")))
                    .isEqualTo(largest.get(name).numbers());
        }
    }

    static List<Case> series() {
        return Case.ofKind("apportionment-series");
    }

    @ParameterizedTest
    @MethodSource("series")
    void largestRemaindersShowTheirParadoxes(Case c) {
        Case input = c.get("input").only("method", "series", "scan");
        Case expected = c.get("expected")
                .only("series", "changes", "scanLosses", "divisorMethodsScanLosses", "growth", "webster");
        ShareMethod method = method(input.get("method").text());
        List<Case> series = input.get("series").list();
        if (expected.has("changes")) {
            changes(expected.get("changes"), series, method);
        }
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
            assertThat(expected.get("divisorMethodsScanLosses").size()).isZero();
            for (ShareMethod divisor : ShareMethod.Divisor.values()) {
                assertThat(plan.houseParadoxes(divisor, from, to).isClean()).isTrue();
            }
        } else if (expected.has("growth")) {
            growth(expected.get("growth"), series, method);
        } else if (!names(series.get(0)).equals(names(series.get(1)))) {
            SharePlan after = plan(series.get(1), true, true);
            assertThat(after.joinerParadoxes(method).warnings()).isNotEmpty();
            assertThat(after.joinerParadoxes(ShareMethod.WEBSTER).isClean()).isTrue();
        }
    }

    private static void changes(Case changes, List<Case> series, ShareMethod method) {
        for (Case change : changes.list()) {
            for (Case one : series) {
                String key = "at" + one.get("seats").number();
                if (!change.has(key)) {
                    continue;
                }
                ShareResult result = plan(one, true, true).apportion(method);
                assertThat(result.seatsOf(MemberId.of(change.get("name").text())))
                        .isEqualTo(change.get(key).number());
            }
        }
    }

    private static void growth(Case growth, List<Case> series, ShareMethod method) {
        SharePlan before = plan(series.get(0), true, true);
        SharePlan after = plan(series.get(1), true, true);
        Finding paradox = after.growthParadoxes(method, before).warnings().get(0);
        assertThat(after.growthParadoxes(method, before).warnings()).hasSize(1);
        for (String who : List.of("member", "other")) {
            String name = ((Evidence.Ref) paradox.evidence().get(who)).id();
            String fact = who.equals("member") ? "growth" : "otherGrowth";
            assertThat(ShareProblem.fraction((Ratio) paradox.evidence().get(fact)))
                    .isEqualTo(Fraction.parse(growth.get(name).text()));
        }
        assertThat(after.growthParadoxes(ShareMethod.WEBSTER, before).isClean()).isTrue();
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
        List<Case> instances = c.get("input").only("instances").get("instances").list();
        for (int k = 0; k < instances.size(); k++) {
            Case expected = c.get("expected").only("instances").get("instances").get(k);
            for (String name : expected.keys()) {
                SharePlan plan = SharePlan.builder()
                        .from(plan(instances.get(k), true, true))
                        .largestFirst(true)
                        .build();
                tie(plan.apportion(method(name)), expected.get(name));
            }
        }
    }

    static List<Case> twoLevels() {
        return Case.ofKind("apportionment-two-level");
    }

    @ParameterizedTest
    @MethodSource("twoLevels")
    void placesAreSharedOnTwoLevels(Case c) {
        Case input = c.get("input").only("method", "top", "child");
        c.get("expected").only("top", "child");
        ShareMethod method = method(input.get("method").text());
        ShareResult top = plan(input.get("top"), true, true).apportion(method);
        assertThat(seats(top, input.get("top")))
                .isEqualTo(c.get("expected").get("top").numbers());
        SharePlan below = plan(input.get("child"), true, true);
        ShareResult child = top.share(MemberId.of(input.get("child").get("of").text()), below, method);
        assertThat(seats(child, input.get("child")))
                .isEqualTo(c.get("expected").get("child").numbers());
        assertThat(child.report().isClean()).isTrue();
        ShareResult.Levels levels = top.compareLevels(
                Map.of(MemberId.of(input.get("child").get("of").text()), below), method);
        assertThat(levels.verify().hasErrors()).isFalse();
        assertThat(levels.moved().values().stream().mapToLong(Long::longValue).sum())
                .isZero();
    }

    static List<Case> bounds() {
        return Case.ofKind("apportionment-bounds");
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void floorsAndCapsFollowTheNamedRule(Case c) {
        Case expected = c.get("expected")
                .only(
                        "instances",
                        "medianRule",
                        "unbounded",
                        "floorsOnly",
                        "floorsAndCaps",
                        "hamiltonLeastSquares",
                        "exactQuotas",
                        "naiveFloorsOffTheTop",
                        "naiveTopUp",
                        "naiveTopUpTotals");
        Case input = c.get("input");
        if (expected.has("naiveTopUp")) {
            naive(expected, input);
        }
        if (expected.has("exactQuotas")) {
            List<Ratio> shares = List.copyOf(
                    plan(input, true, true).apportion().exactShares().values());
            assertThat(shares.stream().map(ShareWords::decimal).sorted().toList())
                    .isEqualTo(expected.get("exactQuotas").texts().stream()
                            .map(q -> q.substring(0, q.length() - 1))
                            .sorted()
                            .toList());
        }
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

    /** The two recipes that are not the median rule give other seats, and topping up breaks the total. */
    private static void naive(Case expected, Case input) {
        SharePlan free = plan(input, false, false);
        for (String name : expected.get("naiveTopUp").keys()) {
            List<Long> floors = input.get("lower").numbers();
            List<Long> shared = seats(free.apportion(method(name)), input);
            List<Long> topped = IntStream.range(0, floors.size())
                    .mapToObj(i -> Math.max(floors.get(i), shared.get(i)))
                    .toList();
            assertThat(topped).isEqualTo(expected.get("naiveTopUp").get(name).numbers());
            assertThat(topped.stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(expected.get("naiveTopUpTotals").get(name).number());
            long first = floors.stream().mapToLong(Long::longValue).sum();
            List<Long> rest =
                    seats(free.withSeats(input.get("seats").number() - first).apportion(method(name)), input);
            assertThat(IntStream.range(0, floors.size())
                            .mapToObj(i -> floors.get(i) + rest.get(i))
                            .toList())
                    .isEqualTo(expected.get("naiveFloorsOffTheTop").get(name).numbers());
        }
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
        List<Case> instances = c.get("input").only("instances").get("instances").list();
        for (int k = 0; k < instances.size(); k++) {
            Case expected = c.get("expected")
                    .get("instances")
                    .get(k)
                    .only("reason", "lowerSum", "upperSum", "seats", "lower", "upper", "index", "note");
            ShareResult result = plan(instances.get(k), true, true).apportion();
            if (expected.has("index")) {
                String at =
                        names(instances.get(k)).get((int) expected.get("index").number());
                assertThat(result.report().errors().get(0).subject()).hasToString("/floors/" + at);
            }
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
            case "hare", "droop", "hagenbach-bischoff", "imperiali" ->
                new LargestRemainder(
                        ShareMethod.Quota.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')),
                        BoundsPolicy.LEAST_SQUARES);
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
        input.only("names", "weights", "seats", "lower", "upper", "threshold", "label", "of", "instances");
        List<String> names = names(input);
        SharePlan plan = SharePlan.of(input.has("seats") ? input.get("seats").number() : 0);
        for (int i = 0; i < names.size(); i++) {
            MemberId id = MemberId.of(names.get(i));
            Case weight = input.get("weights").get(i);
            plan = weight.isText() ? plan.weight(id, ratio(weight.text())) : plan.weight(id, weight.number());
            if (floors && input.has("lower")) {
                plan = plan.floor(id, input.get("lower").get(i).number());
            }
            if (caps && input.has("upper") && !input.get("upper").get(i).isNull()) {
                plan = plan.cap(id, input.get("upper").get(i).number());
            }
        }
        return input.has("threshold")
                ? SharePlan.builder()
                        .from(plan)
                        .threshold(ratio(input.get("threshold").text()))
                        .build()
                : plan;
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
