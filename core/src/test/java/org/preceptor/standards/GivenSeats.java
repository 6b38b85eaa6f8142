package org.preceptor.standards;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.preceptor.quota.LedgerEntry;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.QuotaRules;
import org.preceptor.quota.QuotaRules.Change;
import org.preceptor.quota.Reversion;
import org.preceptor.quota.SupportPlan;
import org.preceptor.quota.SupportPlan.Direction;
import org.preceptor.quota.SupportPlan.Dispatch;
import org.preceptor.quota.SupportPlan.Level;
import org.preceptor.quota.SupportPlan.Pair;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

/** Support plans, reversions, changes and ceilings of a case row. */
final class GivenSeats {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);
    private static final Term TERM = Term.parse("2017-09-01/2020-08-31");
    private static final MemberId HOST = MemberId.of("anding");
    private static final MemberId COUNTY = MemberId.of("county");

    private GivenSeats() {}

    static Report report(CaseRow row) {
        return switch (row.need("kind")) {
            case "support" -> plan(row).check(DAY);
            case "reversion" ->
                Reversion.check(
                        each(row, "reversions", w -> Reversion.of(id(w[0]), id(w[1]), Long.parseLong(w[2]))),
                        numbers(row, "quotas"));
            case "frozen" -> QuotaRules.frozen(changes(row), LocalDate.parse(row.need("day")));
            case "pending" -> QuotaRules.pending(changes(row), LocalDate.parse(row.need("day")));
            case "ceiling" -> ceiling(row);
            default -> throw new IllegalArgumentException(row.need("kind"));
        };
    }

    private static SupportPlan plan(CaseRow row) {
        SupportPlan.Builder plan = SupportPlan.builder()
                .supporter(id("bj"))
                .addSupported(id("xj"), id("xz"), id("gz"))
                .term(TERM)
                .total(row.number("total").orElseThrow())
                .lines(numbers(row, "lines"))
                .minimumTeam(row.number("team"))
                .minimumStayMonths(row.number("stay"))
                .addPairs(new Pair(HOST, COUNTY, Level.HOSPITAL, id("bj"), id("xz"), TERM));
        each(row, "amendments", w -> plan.putAmendments(id(w[0]), LocalDate.parse(w[1])));
        each(row, "pairs", w -> plan.addPairs(new Pair(id(w[0]), id(w[1]), Level.HOSPITAL, id(w[2]), id(w[3]), TERM)));
        AtomicInteger count = new AtomicInteger();
        each(
                row,
                "received",
                w -> plan.addDispatches(new Dispatch(
                        "in" + count.getAndIncrement(),
                        HOST,
                        COUNTY,
                        Direction.TRAINEES_IN,
                        Long.parseLong(w[0]),
                        TERM)));
        each(
                row,
                "dispatches",
                w -> plan.addDispatches(new Dispatch(
                        "d0", HOST, COUNTY, Direction.EXPERTS_OUT, Long.parseLong(w[0]), Term.parse(w[1]))));
        return plan.build();
    }

    private static List<Change> changes(CaseRow row) {
        return each(
                row,
                "changes",
                w -> new Change(
                        id(w[0]),
                        LocalDate.parse(w[1]),
                        w[2].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(w[2]))));
    }

    private static Report ceiling(CaseRow row) {
        List<MemberId> bases = new ArrayList<>(numbers(row, "granted").keySet());
        QuotaNode region = QuotaNode.of(id("region"), 0, row.number("ceiling").orElseThrow())
                .over(bases);
        QuotaLedger ledger = QuotaLedger.empty(
                new QuotaLedger.Rules(Optional.empty(), Optional.empty(), Optional.empty(), QuotaFamily.of(region)));
        List<Finding> findings = new ArrayList<>();
        for (LedgerEntry.Kind kind : List.of(LedgerEntry.Kind.GRANT, LedgerEntry.Kind.RESERVE)) {
            String member = kind == LedgerEntry.Kind.GRANT ? "granted" : "reserved";
            for (var each : numbers(row, member).entrySet()) {
                LedgerEntry entry = kind == LedgerEntry.Kind.GRANT
                        ? LedgerEntry.of(DAY, kind, each.getKey(), each.getValue())
                        : LedgerEntry.of(DAY, kind, each.getKey(), "r-" + each.getKey(), each.getValue());
                QuotaLedger.Posting posting = ledger.post(entry);
                ledger = posting.ledger();
                findings.addAll(posting.report().findings());
            }
        }
        return Report.of(findings);
    }

    private static ImmutableMap<MemberId, Long> numbers(CaseRow row, String member) {
        ImmutableMap.Builder<MemberId, Long> numbers = ImmutableMap.builder();
        each(row, member, w -> numbers.put(id(w[0]), Long.valueOf(w[1])));
        return numbers.build();
    }

    private static <T> List<T> each(CaseRow row, String member, Function<String[], T> read) {
        return row.texts(member).stream().map(text -> text.split(" ")).map(read).toList();
    }

    private static MemberId id(String text) {
        return MemberId.of(text);
    }
}
