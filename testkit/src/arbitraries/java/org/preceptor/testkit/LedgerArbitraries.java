package org.preceptor.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.quota.LedgerEntry;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.Reversion;
import org.preceptor.quota.SupportPlan;
import org.preceptor.quota.TablePlan;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.time.Term;

/**
 * Tables, logs and plans of counterpart support over a small stock of accounts.
 *
 * <p>Tables have one to three rows and columns, and totals that agree; about one pair in five is closed. A log holds what a
 * ledger accepted of up to twelve entries, so it is always in order. Support plans are in order on any day of their term.
 */
public final class LedgerArbitraries {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final int YEARS = 3;
    private static final List<MemberId> ACCOUNTS = List.of(MemberId.of("east"), MemberId.of("west"));

    private LedgerArbitraries() {}

    /** Lets {@code @ForAll QuotaLedger} and its like resolve by themselves. */
    public static final class Provider extends ArbitrariesByType {
        /** For the service loader. */
        public Provider() {
            super(Map.<Class<?>, Supplier<Arbitrary<?>>>of(
                    TablePlan.class, LedgerArbitraries::tablePlans,
                    LedgerEntry.class, LedgerArbitraries::ledgerEntries,
                    QuotaLedger.class, LedgerArbitraries::ledgers,
                    Reversion.class, LedgerArbitraries::reversions,
                    SupportPlan.class, LedgerArbitraries::supportPlans,
                    SupportPlan.Intakes.class, LedgerArbitraries::intakes));
        }
    }

    /** {@return tables whose columns have fixed totals and whose rows take what comes out} */
    public static Arbitrary<TablePlan> tablePlans() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.longs().between(1, 6).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.longs().between(-2, 9).list().ofSize(9))
                .as(LedgerArbitraries::table);
    }

    /** {@return grants, reservations, offers, enrolments and releases of one to four places, all on one day} */
    public static Arbitrary<LedgerEntry> ledgerEntries() {
        return Combinators.combine(
                        Arbitraries.of(Kind.GRANT, Kind.RESERVE, Kind.COMMIT, Kind.USE, Kind.RELEASE, Kind.WITHDRAW),
                        Arbitraries.of(ACCOUNTS),
                        Arbitraries.longs().between(1, 4))
                .as((kind, account, count) -> kind == Kind.GRANT
                        ? LedgerEntry.of(START, kind, account, count)
                        : LedgerEntry.of(START, kind, account, "of " + account, count));
    }

    /** {@return ledgers that begin with a grant to each account} */
    public static Arbitrary<QuotaLedger> ledgers() {
        return ledgerEntries().list().ofMaxSize(12).map(entries -> {
            List<LedgerEntry> all = new ArrayList<>();
            ACCOUNTS.forEach(account -> all.add(LedgerEntry.of(START, Kind.GRANT, account, 8)));
            all.addAll(entries);
            return QuotaLedger.replay(QuotaLedger.Rules.none(), all).ledger();
        });
    }

    /** {@return rules that move up to nine places from one account to another} */
    public static Arbitrary<Reversion> reversions() {
        return Combinators.combine(Arbitraries.of(ACCOUNTS), Arbitraries.longs().between(0, 9))
                .as((from, most) -> Reversion.of(from, MemberId.of("reserve"), most));
    }

    /** {@return plans of one or two regions, some places of which may be left open} */
    public static Arbitrary<SupportPlan> supportPlans() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 30).list().ofMinSize(1).ofMaxSize(ACCOUNTS.size()),
                        Arbitraries.longs().between(0, 20))
                .as((lines, open) -> {
                    ImmutableMap.Builder<MemberId, Long> shares = ImmutableMap.builder();
                    for (int i = 0; i < lines.size(); i++) {
                        shares.put(ACCOUNTS.get(i), lines.get(i));
                    }
                    return SupportPlan.builder()
                            .supporter(MemberId.of("beijing"))
                            .supported(ACCOUNTS.subList(0, lines.size()))
                            .term(Term.ofMonths(START, 12 * YEARS))
                            .total(open
                                    + lines.stream().mapToLong(Long::longValue).sum())
                            .lines(shares.buildOrThrow())
                            .build();
                });
    }

    /** {@return three-year trainings with one to five intakes, a plan and a capacity, which may be exceeded} */
    public static Arbitrary<SupportPlan.Intakes> intakes() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 60).list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.longs().between(20, 60),
                        Arbitraries.longs().between(60, 180))
                .as((intakes, plan, capacity) -> {
                    ImmutableSortedMap.Builder<Integer, Long> years = ImmutableSortedMap.naturalOrder();
                    for (int i = 0; i < intakes.size(); i++) {
                        years.put(START.getYear() + i, intakes.get(i));
                    }
                    return new SupportPlan.Intakes(
                            YEARS,
                            years.buildOrThrow(),
                            ImmutableSortedMap.of(START.getYear(), plan),
                            ImmutableSortedMap.of(START.getYear(), capacity));
                });
    }

    private static TablePlan table(int rows, List<Long> columns, List<Long> weights) {
        long all = columns.stream().mapToLong(Long::longValue).sum();
        TablePlan.Builder table = TablePlan.builder();
        for (int i = 0; i < rows; i++) {
            table.addRows(new TablePlan.Line(MemberId.of("r" + i), 0, all));
            for (int j = 0; j < columns.size(); j++) {
                long weight = weights.get(3 * i + j);
                if (weight > 0) {
                    table.putWeights(
                            new TablePlan.Pair(MemberId.of("r" + i), MemberId.of("c" + j)),
                            new Ratio(BigInteger.valueOf(weight), BigInteger.ONE));
                }
            }
        }
        for (int j = 0; j < columns.size(); j++) {
            table.addColumns(new TablePlan.Line(MemberId.of("c" + j), columns.get(j), columns.get(j)));
        }
        return table.build();
    }
}
