package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import org.preceptor.quota.LedgerEntry;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.QuotaRules;
import org.preceptor.quota.Reversion;
import org.preceptor.quota.SupportPlan.Intakes;
import org.preceptor.rule.Pointer;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;
import org.preceptor.time.Term;

/** Faults of a year's log, of intakes over the years, of changes to a quota and of rules that move places on. */
public final class LedgerDefects {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);
    private static final MemberId EAST = MemberId.of("east");
    private static final MemberId WEST = MemberId.of("west");
    private static final MemberId CLOSED = MemberId.of("closed");
    private static final MemberId NARROW = MemberId.of("narrow");
    private static final MemberId UNOPENED = MemberId.of("unopened");
    private static final int YEARS = 3;

    private LedgerDefects() {}

    /** {@return every book of this holder} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(log(), intakes(), changes(), reversions(), moves());
    }

    /** {@return faults of one more entry in a log with two accounts, a closed one, and a line above one of them} */
    public static DefectBook<ImmutableList<LedgerEntry>> log() {
        return ShareDefects.book(
                "ledger",
                entries -> QuotaLedger.replay(rules(), entries).report(),
                Arbitraries.longs().between(4, 30).map(LedgerDefects::log),
                Defects.of(
                        entry("nobody granted", "ledger.count", "count", n -> grant(0)),
                        entry(
                                "a day before the last",
                                "ledger.order",
                                "date",
                                n -> LedgerEntry.of(DAY.minusDays(1), Kind.GRANT, EAST, 1)),
                        entry(
                                "more than there is",
                                "ledger.not-available",
                                "count",
                                n -> LedgerEntry.of(DAY, Kind.RESERVE, EAST, "new", n)),
                        entry(
                                "more offered than reserved",
                                "ledger.holding",
                                "id",
                                n -> LedgerEntry.of(DAY, Kind.COMMIT, EAST, "held", 3)),
                        entry(
                                "offered by another account",
                                "ledger.holding-of-another",
                                "id",
                                n -> LedgerEntry.of(DAY, Kind.COMMIT, WEST, "held", 1)),
                        entry(
                                "after the close",
                                "ledger.closed",
                                "account",
                                n -> LedgerEntry.of(DAY, Kind.GRANT, CLOSED, 1)),
                        entry(
                                "an account that was granted nothing",
                                "ledger.account",
                                "account",
                                n -> LedgerEntry.of(DAY, Kind.CLOSE, UNOPENED, 0)),
                        entry(
                                "an account that no line counts",
                                "ledger.outside-lines",
                                "account",
                                n -> LedgerEntry.of(DAY, Kind.GRANT, MemberId.of("stranger"), 1)),
                        entry(
                                "a grant with a last day",
                                "ledger.member",
                                "until",
                                n -> LedgerEntry.builder()
                                        .from(grant(1))
                                        .until(DAY)
                                        .build()),
                        entry(
                                "reserved until yesterday",
                                "ledger.until",
                                "until",
                                n -> LedgerEntry.builder()
                                        .from(LedgerEntry.of(DAY, Kind.RESERVE, EAST, "new", 1))
                                        .until(DAY.minusDays(1))
                                        .build()),
                        entry(
                                "given back because the training is completed",
                                "ledger.reason",
                                "reason",
                                n -> LedgerEntry.builder()
                                        .from(LedgerEntry.of(DAY, Kind.RELEASE, EAST, "held", 1))
                                        .reason(LedgerEntry.Reason.COMPLETED)
                                        .build()),
                        entry(
                                "a transfer without an id",
                                "ledger.transfer-id",
                                "id",
                                n -> LedgerEntry.of(DAY, Kind.TRANSFER_OUT, EAST, 1)),
                        entry(
                                "an arrival without a departure",
                                "ledger.transfer-ends",
                                "id",
                                n -> LedgerEntry.of(DAY, Kind.TRANSFER_IN, EAST, "nowhere", 1)),
                        entry(
                                "above the account's own line",
                                "ledger.node-full",
                                "account",
                                n -> LedgerEntry.of(DAY, Kind.RESERVE, NARROW, "own", 2)),
                        entry(
                                "above the line over two accounts",
                                "regional-cap",
                                "account",
                                n -> LedgerEntry.of(DAY, Kind.RESERVE, WEST, "wide", 3))));
    }

    /** {@return an intake above the plan, and more in training than places} */
    public static DefectBook<Intakes> intakes() {
        return ShareDefects.book(
                "intakes",
                Intakes::check,
                Arbitraries.longs().between(10, 50).map(n -> intakes(n, n, 3 * n)),
                Defects.of(
                        Defect.of("an intake above the plan", "quota.flow.exceeded", "/intakes/2018", good -> {
                            long n = good.plans().getOrDefault(2018, 0L);
                            return intakes(n, n - 1, 3 * n);
                        }),
                        Defect.of("more in training than places", "quota.stock.full", "/capacity/2018", good -> {
                            long n = good.plans().getOrDefault(2018, 0L);
                            return intakes(n, n, 3 * n - 1);
                        })));
    }

    /** {@return a change filed after the freeze, and one that is not approved when the list is certified} */
    public static DefectBook<QuotaRules.Change> changes() {
        return ShareDefects.book(
                "quota change",
                change -> QuotaRules.frozen(List.of(change), DAY).plus(QuotaRules.pending(List.of(change), DAY)),
                Arbitraries.integers()
                        .between(1, 100)
                        .map(days -> new QuotaRules.Change(EAST, DAY.minusDays(days), Optional.of(DAY))),
                Defects.of(
                        Defect.of(
                                "filed a day late",
                                "quota.frozen",
                                "/changes/east",
                                change -> new QuotaRules.Change(EAST, DAY.plusDays(1), Optional.empty())),
                        Defect.of(
                                "approved a day late",
                                "quota.change-pending",
                                "/changes/east",
                                change -> new QuotaRules.Change(EAST, change.filed(), Optional.of(DAY.plusDays(1))))));
    }

    /** {@return rules that go round in a ring, or promise more than there can be} */
    public static DefectBook<ImmutableList<Reversion>> reversions() {
        return ShareDefects.book(
                "reversions",
                rules -> Reversion.check(rules, ImmutableMap.of(EAST, 9L, WEST, 9L)),
                Arbitraries.longs().between(1, 9).map(n -> ImmutableList.of(Reversion.of(EAST, WEST, n))),
                Defects.of(
                        Defect.of(
                                "a ring",
                                "quota.reversion.circular",
                                "/reversions/0",
                                rules -> ImmutableList.of(rules.get(0), Reversion.of(WEST, EAST, 1))),
                        Defect.of(
                                "more than there is to give",
                                "quota.reversion.above-quota",
                                "/reversions/0/max",
                                rules -> ImmutableList.of(Reversion.of(EAST, WEST, 10)))));
    }

    /** {@return places moved on by a rule that is not in force, or more of them than it allows} */
    public static DefectBook<ImmutableMap<Reversion, Long>> moves() {
        Reversion rule = Reversion.of(EAST, WEST, YEARS);
        QuotaLedger granted = QuotaLedger.replay(QuotaLedger.Rules.none(), ImmutableList.of(grant(9)))
                .ledger();
        return ShareDefects.book(
                "moved places",
                moves -> granted.revert(DAY, moves, "round 1").report(),
                Arbitraries.longs().between(1, YEARS).map(n -> ImmutableMap.of(rule, n)),
                Defects.of(
                        Defect.of(
                                "one more than the rule allows",
                                "quota.reversion.allowance",
                                "/reversions/0/max",
                                moves -> ImmutableMap.of(rule, YEARS + 1L)),
                        Defect.of(
                                "a rule that has ended",
                                "quota.reversion.out-of-date",
                                "/reversions/0/term",
                                moves -> ImmutableMap.of(rule.during(Term.until(DAY.minusDays(1))), 1L))));
    }

    private static QuotaLedger.Rules rules() {
        return new QuotaLedger.Rules(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                QuotaFamily.of(
                        line("all", 99, ImmutableList.of(EAST, WEST, NARROW, CLOSED, UNOPENED)),
                        line("both", 2, ImmutableList.of(WEST, NARROW)),
                        line(NARROW.value(), 1, List.of(NARROW))));
    }

    private static QuotaNode line(String id, long upper, List<MemberId> cells) {
        return QuotaNode.of(MemberId.of(id), 0, upper).over(cells);
    }

    private static ImmutableList<LedgerEntry> log(long places) {
        return ImmutableList.of(
                grant(places),
                LedgerEntry.of(DAY, Kind.GRANT, WEST, 9),
                LedgerEntry.of(DAY, Kind.GRANT, NARROW, 9),
                LedgerEntry.of(DAY, Kind.RESERVE, EAST, "held", 2),
                LedgerEntry.of(DAY, Kind.GRANT, CLOSED, 1),
                LedgerEntry.of(DAY, Kind.CLOSE, CLOSED, 0));
    }

    private static LedgerEntry grant(long places) {
        return LedgerEntry.of(DAY, Kind.GRANT, EAST, places);
    }

    private static Intakes intakes(long each, long plan, long capacity) {
        return new Intakes(
                YEARS,
                ImmutableSortedMap.of(2016, each, 2017, each, 2018, each),
                ImmutableSortedMap.of(2018, plan),
                ImmutableSortedMap.of(2018, capacity));
    }

    /** One more entry at the end of the log. */
    private static Defect<ImmutableList<LedgerEntry>> entry(
            String name, String rule, String at, Function<Long, LedgerEntry> wrong) {
        return Defect.of(
                name,
                "quota." + rule,
                log -> Pointer.of("entries", log.size(), at),
                log -> ImmutableList.<LedgerEntry>builder()
                        .addAll(log)
                        .add(wrong.apply(log.get(0).count()))
                        .build());
    }
}
