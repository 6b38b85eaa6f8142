package org.preceptor.quota;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.preceptor.quota.SupportPlan.Direction;
import org.preceptor.quota.SupportPlan.Dispatch;
import org.preceptor.quota.SupportPlan.Intakes;
import org.preceptor.quota.SupportPlan.Pair;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;

/** Goes through a support plan and its intakes a second time, by counting, and compares with what a report says. */
final class SupportAudit {
    private final Set<Finding> expected = new HashSet<>();

    private SupportAudit() {}

    private void wrong(RuleCard card, Pointer at, Object... facts) {
        Finding.Draft draft = card.error().at(at);
        for (int k = 0; k < facts.length; k += 2) {
            draft = draft.with((String) facts[k], facts[k + 1]);
        }
        expected.add(draft.build());
    }

    private static Evidence node(MemberId id) {
        return Evidence.ref("node", id);
    }

    private Report against(Report checked) {
        List<Finding> findings = new ArrayList<>();
        Set<Finding> found = new HashSet<>(checked.findings());
        for (Finding finding : expected) {
            if (!found.remove(finding)) {
                findings.add(differs(finding, "in the report", "missing"));
            }
        }
        found.forEach(finding -> findings.add(differs(finding, "not in the report", "there")));
        return Report.of(findings);
    }

    private static Finding differs(Finding finding, String expected, String found) {
        return LedgerCards.AUDIT
                .error()
                .with("what", "finding " + finding.rule().id() + " at " + finding.subject())
                .expected(expected)
                .actual(found)
                .build();
    }

    static Report plan(SupportPlan plan, LocalDate day, Report checked) {
        SupportAudit audit = new SupportAudit();
        audit.lines(plan, day);
        audit.pairs(plan);
        for (int k = 0; k < plan.dispatches().size(); k++) {
            Dispatch one = plan.dispatches().get(k);
            audit.dispatch(plan, one, Pointer.of("dispatches", k));
            boolean before = plan.dispatches().subList(0, k).stream().anyMatch(d -> d.id().equals(one.id()));
            if (before) {
                audit.wrong(SupportCards.TWICE, Pointer.of("dispatches", k, "id"), "dispatch", one.id());
            }
        }
        return audit.against(checked);
    }

    private void lines(SupportPlan plan, LocalDate day) {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<MemberId, Long> line : plan.lines().entrySet()) {
            MemberId region = line.getKey();
            Pointer at = Pointer.of("lines", region);
            sum = sum.plus(Fraction.of(line.getValue(), 1));
            large(at, node(region), line.getValue());
            if (line.getValue() < 0) {
                wrong(SupportCards.NEGATIVE, at, "node", node(region), "actual", line.getValue());
            }
            long received = received(plan, region, day);
            if (received > 0 && received > line.getValue()) {
                wrong(
                        SupportCards.LINE_FULL,
                        at,
                        "node",
                        node(region),
                        "actual",
                        received,
                        "expected",
                        line.getValue());
            }
            region(plan, region, day, at);
        }
        Fraction over = sum.minus(Fraction.of(plan.total(), 1));
        large(Pointer.of("total"), Evidence.of("total"), plan.total());
        boolean countable = expected.stream().noneMatch(f -> f.rule().equals(SupportCards.SIZE));
        if (over.signum() > 0 && countable) {
            wrong(
                    SupportCards.EXCEEDS,
                    Pointer.of("lines"),
                    "actual",
                    sum.floor().longValueExact(),
                    "expected",
                    plan.total(),
                    "over",
                    over.floor().longValueExact());
        }
        if (plan.total() < 0) {
            wrong(SupportCards.NEGATIVE, Pointer.of("total"), "node", Evidence.of("total"), "actual", plan.total());
        }
        plan.minimumTeam().filter(n -> n < 0).ifPresent(n -> least("minimumTeam", n));
        plan.minimumStayMonths().filter(n -> n < 0).ifPresent(n -> least("minimumStayMonths", n));
        Set<MemberId> all = new TreeSet<>(plan.supported());
        all.addAll(plan.amendments().keySet());
        if (all.contains(plan.supporter())) {
            wrong(SupportCards.SUPPORTER, Pointer.of("supporter"), "region", node(plan.supporter()));
        }
    }

    private void large(Pointer at, Evidence node, long n) {
        if (n > ShareProblem.LIMIT) {
            wrong(SupportCards.SIZE, at, "node", node, "actual", n, "limit", ShareProblem.LIMIT);
        }
    }

    private void least(String where, int n) {
        wrong(SupportCards.NEGATIVE, Pointer.of(where), "node", Evidence.of(where), "actual", n);
    }

    private static MemberId regionOf(SupportPlan plan, MemberId recipient) {
        for (Pair pair : plan.pairs()) {
            if (pair.recipient().equals(recipient)) {
                return pair.recipientRegion();
            }
        }
        return recipient;
    }

    private static long received(SupportPlan plan, MemberId region, LocalDate day) {
        long people = 0;
        for (Dispatch d : plan.dispatches()) {
            boolean counts = d.direction() == Direction.TRAINEES_IN
                    && !day.isBefore(d.term().first())
                    && regionOf(plan, d.recipient()).equals(region);
            people += counts ? d.people() : 0;
        }
        return people;
    }

    private void region(SupportPlan plan, MemberId region, LocalDate day, Pointer at) {
        Optional<LocalDate> amended = Optional.ofNullable(plan.amendments().get(region));
        boolean in = plan.supported().contains(region)
                || amended.filter(joined -> !day.isBefore(joined)).isPresent();
        if (!in) {
            wrong(SupportCards.REGION, at, "region", node(region), "day", day);
        }
    }

    private void pairs(SupportPlan plan) {
        for (int k = 0; k < plan.pairs().size(); k++) {
            Pair pair = plan.pairs().get(k);
            Pointer at = Pointer.of("pairs", k);
            if (pair.recipient().equals(pair.supporter())) {
                wrong(SupportCards.SELF, at, "supporter", node(pair.supporter()));
            } else if (pair.recipientRegion().equals(pair.supporterRegion())) {
                wrong(
                        SupportCards.SAME_REGION,
                        at,
                        "supporter",
                        node(pair.supporter()),
                        "recipient",
                        node(pair.recipient()),
                        "region",
                        node(pair.supporterRegion()));
            }
        }
    }

    private void dispatch(SupportPlan plan, Dispatch d, Pointer at) {
        LocalDate first = d.term().first();
        region(plan, regionOf(plan, d.recipient()), first, at.child("recipient"));
        boolean out = d.direction() == Direction.EXPERTS_OUT;
        long least = plan.minimumTeam().orElse(0);
        if (out && d.people() < least) {
            wrong(SupportCards.TEAM, at.child("people"), "dispatch", d.id(), "actual", d.people(), "expected", least);
        }
        LocalDate until =
                first.plus(Period.ofMonths(plan.minimumStayMonths().orElse(0))).minusDays(1);
        if (out && until.isAfter(d.term().last())) {
            wrong(
                    SupportCards.STAY,
                    at.child("term"),
                    "dispatch",
                    d.id(),
                    "actual",
                    d.term().last(),
                    "expected",
                    until);
        }
        boolean paired = false;
        for (Pair pair : plan.pairs()) {
            boolean ends =
                    pair.supporter().equals(d.supporter()) && pair.recipient().equals(d.recipient());
            paired |= ends
                    && !first.isBefore(pair.term().first())
                    && !first.isAfter(pair.term().last());
        }
        if (!paired) {
            wrong(
                    SupportCards.NO_PAIR,
                    at,
                    "dispatch",
                    d.id(),
                    "supporter",
                    node(d.supporter()),
                    "recipient",
                    node(d.recipient()));
        }
    }

    static Report intakes(Intakes intakes, Report checked) {
        SupportAudit audit = new SupportAudit();
        intakes.plans().forEach((year, most) -> {
            long taken = intakes.intakes().getOrDefault(year, 0L);
            if (taken > most) {
                Pointer at = Pointer.of("intakes", year);
                audit.wrong(LedgerCards.FLOW, at, "year", year.longValue(), "actual", taken, "expected", most);
            }
        });
        intakes.capacity().forEach((year, most) -> {
            long stock = 0;
            for (int y = year; y > year - intakes.years(); y--) {
                stock += intakes.intakes().getOrDefault(y, 0L);
            }
            if (stock > most) {
                long room = intakes.intakes().getOrDefault(year, 0L) - (stock - most);
                audit.wrong(
                        LedgerCards.STOCK,
                        Pointer.of("capacity", year),
                        "from",
                        year.longValue(),
                        "actual",
                        stock,
                        "expected",
                        most,
                        "room",
                        Math.max(0, room));
            }
        });
        return audit.against(checked);
    }
}
