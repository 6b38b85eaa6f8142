package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.LedgerEntry.Reason;
import org.preceptor.quota.QuotaLedger.Balance;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;

class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2017, 5, 1);
    private static final MemberId GUIZHOU = MemberId.of("2017/Guizhou/PED");
    private static final MemberId XINJIANG = MemberId.of("2017/Xinjiang/PED");

    static List<Case> ledgers() {
        return Case.ofKind("quota-ledger");
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void everyPrefixHasTheKnownBalance(Case c) {
        Case input = c.get("input");
        MemberId account = MemberId.of(input.get("account").text());
        c.get("expected").only("balances", "close");
        Case rules = input.only("account", "rules", "events")
                .get("rules")
                .only("carryOver", "reservationExpires", "usedIsFinalAfter");
        QuotaLedger ledger = QuotaLedger.empty(new QuotaLedger.Rules(
                Optional.of(new QuotaLedger.CarryOver(
                        ShareCaseTest.ratio(
                                rules.get("carryOver").get("maxFraction").text()),
                        rules.get("carryOver").get("rounding").text().equals("ceiling"),
                        (int) rules.get("carryOver").get("validYears").number())),
                Optional.of(LocalDate.parse(rules.get("reservationExpires").text())),
                Optional.of(LocalDate.parse(rules.get("usedIsFinalAfter").text())),
                QuotaFamily.of()));
        List<Case> events = input.get("events").list();
        for (int k = 0; k < events.size(); k++) {
            QuotaLedger.Posting posting = post(ledger, events.get(k), account, k);
            events.get(k).only("date", "op", "n", "id", "to", "expect");
            Case expected = c.get("expected")
                    .get("balances")
                    .get(k)
                    .only(
                            "granted",
                            "carriedIn",
                            "transferredOut",
                            "transferredIn",
                            "reserved",
                            "committed",
                            "used",
                            "available",
                            "rejected");
            assertThat(posting.isAccepted()).isEqualTo(!events.get(k).has("expect"));
            if (expected.has("transferredIn")) {
                assertThat(posting.ledger().balance(account).transferredIn())
                        .isEqualTo(expected.get("transferredIn").number());
            }
            assertThat(posting.isAccepted()).isEqualTo(!expected.has("rejected"));
            if (expected.has("rejected")) {
                Finding finding = posting.report().errors().get(0);
                assertThat(count(finding, "requested"))
                        .isEqualTo(expected.get("rejected").get("requested").number());
                assertThat(count(finding, "available"))
                        .isEqualTo(expected.get("rejected").get("available").number());
            }
            ledger = posting.ledger();
            Balance b = ledger.balance(account);
            assertThat(List.of(
                            b.granted(),
                            b.carriedIn(),
                            b.transferredOut(),
                            b.reserved(),
                            b.committed(),
                            b.used(),
                            b.available()))
                    .as("after event " + k)
                    .isEqualTo(List.of(
                            expected.get("granted").number(),
                            expected.get("carriedIn").number(),
                            expected.get("transferredOut").number(),
                            expected.get("reserved").number(),
                            expected.get("committed").number(),
                            expected.get("used").number(),
                            expected.get("available").number()));
        }
        QuotaLedger.Closing closing = ledger.closing(account);
        Case close = c.get("expected").get("close");
        assertThat(closing)
                .isEqualTo(new QuotaLedger.Closing(
                        close.get("unused").number(),
                        close.get("carriedInLapses").number(),
                        close.get("eligibleForCarry").number(),
                        close.get("carryOut").number(),
                        close.get("lapsed").number(),
                        ShareCaseTest.ratio(close.get("utilisation").text())));
        assertThat(ledger.verify().isClean()).isTrue();
        assertThat(QuotaLedger.replay(ledger.rules(), ledger.entries()).ledger())
                .isEqualTo(ledger);
        assertThat(ledger.post(LedgerEntry.of(LocalDate.of(2018, 12, 1), Kind.GRANT, account, 1))
                        .isAccepted())
                .isFalse();
        LedgerEntry carried = ledger.carryForward(account, MemberId.of("2019/Tibet/GP"), LocalDate.of(2019, 1, 1))
                .orElseThrow();
        assertThat(carried.count()).isEqualTo(close.get("carryOut").number());
        assertThat(carried.until()).contains(LocalDate.of(2019, 12, 31));
    }

    static List<Case> stocks() {
        return Case.ofKind("quota-stock-flow");
    }

    @ParameterizedTest
    @MethodSource("stocks")
    void flowAndStockHaveTheKnownNumbers(Case c) {
        Case input = c.get("input");
        input.only(
                "years",
                "duration",
                "programYears",
                "programmeYears",
                "intakes",
                "intake",
                "plans",
                "plan",
                "flow",
                "capacity",
                "capacities",
                "stock",
                "stockCapacity");
        Case intake = input.any("intakes", "intake");
        Case plan = input.any("plans", "plan", "flow");
        Case stock = input.any("capacity", "capacities", "stock", "stockCapacity");
        List<Integer> all = intake.keys().stream().map(Integer::valueOf).toList();
        int length = (int)
                input.any("years", "duration", "programYears", "programmeYears").number();
        SupportPlan.Intakes intakes =
                new SupportPlan.Intakes(length, years(intake), each(plan, all, 1), each(stock, all, length));
        Case expected = c.get("expected").only("inTraining", "room", "exceeded", "feasible");
        years(expected.get("inTraining"))
                .forEach((year, n) -> assertThat(intakes.inTraining(year)).isEqualTo(n));
        if (expected.has("room")) {
            years(expected.get("room"))
                    .forEach((year, n) -> assertThat(intakes.room(year)).contains(n));
        }
        if (expected.has("feasible")) {
            assertThat(!intakes.check().hasErrors())
                    .isEqualTo(expected.get("feasible").yes());
        }
        if (expected.has("exceeded")) {
            assertThat(rules(intakes.check()))
                    .isEqualTo(expected.get("exceeded").texts());
        }
    }

    /** A number for every year, or one that holds in all years from the first intake to the last one's end. */
    private static ImmutableSortedMap<Integer, Long> each(Case numbers, List<Integer> intakes, int length) {
        if (numbers.isObject()) {
            return years(numbers);
        }
        ImmutableSortedMap.Builder<Integer, Long> same = ImmutableSortedMap.naturalOrder();
        int first = java.util.Collections.min(intakes);
        int last = java.util.Collections.max(intakes) + length - 1;
        for (int year = first; year <= last; year++) {
            same.put(year, numbers.number());
        }
        return same.buildOrThrow();
    }

    private static ImmutableSortedMap<Integer, Long> years(Case numbers) {
        ImmutableSortedMap.Builder<Integer, Long> all = ImmutableSortedMap.naturalOrder();
        numbers.keys().forEach(y -> all.put(Integer.valueOf(y), numbers.get(y).number()));
        return all.buildOrThrow();
    }

    private static QuotaLedger.Posting post(QuotaLedger ledger, Case event, MemberId account, int k) {
        LocalDate date = LocalDate.parse(event.get("date").text());
        String op = event.get("op").text();
        Kind kind = op.equals("EXPIRE_RESERVATIONS") ? Kind.EXPIRE : Kind.valueOf(op);
        long n = event.has("n") ? event.get("n").number() : 0;
        if (kind == Kind.TRANSFER_OUT) {
            return ledger.transfer(date, account, MemberId.of(event.get("to").text()), n, "t" + k);
        }
        return ledger.post(
                event.has("id")
                        ? LedgerEntry.of(date, kind, account, event.get("id").text(), n)
                        : LedgerEntry.of(date, kind, account, n));
    }

    private static long count(Finding f, String name) {
        return ((org.preceptor.rule.Evidence.Count) f.evidence().get(name)).value();
    }

    private static QuotaLedger twoRegions() {
        QuotaFamily lines =
                QuotaFamily.of(QuotaNode.of(MemberId.of("paediatrics"), 0, 5).over(List.of(GUIZHOU, XINJIANG)));
        QuotaLedger.Rules rules =
                new QuotaLedger.Rules(Optional.empty(), Optional.empty(), Optional.of(DAY.plusMonths(2)), lines);
        return QuotaLedger.replay(
                        rules,
                        List.of(
                                LedgerEntry.of(DAY, Kind.GRANT, GUIZHOU, 4),
                                LedgerEntry.of(DAY, Kind.GRANT, XINJIANG, 4),
                                LedgerEntry.of(DAY, Kind.RESERVE, XINJIANG, "R-17", 4)
                                        .until(LocalDate.of(2017, 9, 1))))
                .ledger();
    }

    @Test
    void namesWhoseReservationBlocksAPromise() {
        QuotaLedger ledger = twoRegions();
        assertThat(ledger.mayReserve(1, GUIZHOU, DAY).possible()).isTrue();
        QuotaLedger.Answer answer = ledger.mayReserve(2, GUIZHOU, DAY);
        assertThat(answer.possible()).isFalse();
        assertThat(answer.room()).isEqualTo(1);
        assertThat(answer.blockers())
                .containsExactly(new QuotaLedger.Blocker(XINJIANG, "R-17", 4, Optional.of(LocalDate.of(2017, 9, 1))));
        assertThat(answer.sentence().english())
                .isEqualTo(
                        "no, 2017/Guizhou/PED has room for 1, not 2; held by R-17 of 2017/Xinjiang/PED (4 until 2017-09-01)");
        assertThat(answer.sentence().chinese()).contains("R-17").contains("至2017-09-01");
        assertThat(rules(answer.report())).containsExactly("quota.regional-cap");
        QuotaLedger.Posting posting = ledger.post(LedgerEntry.of(DAY, Kind.RESERVE, GUIZHOU, "R-18", 2));
        assertThat(posting.isAccepted()).isFalse();
        assertThat(posting.ledger()).isEqualTo(ledger);
        QuotaLedger later = ledger.post(LedgerEntry.of(LocalDate.of(2017, 9, 1), Kind.EXPIRE, XINJIANG, 0))
                .ledger();
        assertThat(later.mayReserve(2, GUIZHOU, LocalDate.of(2017, 9, 2)).possible())
                .isTrue();
    }

    @Test
    void aTraineeWhoLeavesLateFreesNoPlace() {
        QuotaLedger ledger = twoRegions();
        for (Kind step : List.of(Kind.COMMIT, Kind.USE)) {
            ledger = ledger.post(LedgerEntry.of(DAY, step, XINJIANG, "R-17", 4)).ledger();
        }
        QuotaLedger early = ledger.post(LedgerEntry.of(DAY.plusDays(1), Kind.LEAVE, XINJIANG, "R-17", 1))
                .ledger();
        assertThat(early.balance(XINJIANG).available()).isEqualTo(1);
        QuotaLedger late = early.post(LedgerEntry.of(DAY.plusMonths(3), Kind.LEAVE, XINJIANG, "R-17", 1))
                .ledger();
        assertThat(late.balance(XINJIANG).available()).isEqualTo(1);
        LedgerEntry done = LedgerEntry.builder()
                .date(DAY.plusYears(3))
                .kind(Kind.LEAVE)
                .account(XINJIANG)
                .id("R-17")
                .count(2)
                .reason(Reason.COMPLETED)
                .build();
        QuotaLedger end = late.post(done).ledger();
        LedgerEntry home = LedgerEntry.builder()
                .from(done)
                .count(1)
                .reason(Reason.RETURNED)
                .build();
        end = end.post(home).ledger();
        assertThat(end.post(LedgerEntry.builder().from(home).count(2).build()).isAccepted())
                .isFalse();
        QuotaLedger.Utilisation line =
                end.utilisation(DAY.plusYears(4), a -> MemberId.of("all")).get(MemberId.of("all"));
        assertThat(line.enrolled()).isEqualTo(4);
        assertThat(line.left()).isEqualTo(2);
        assertThat(line.completed()).isEqualTo(2);
        assertThat(line.returned()).isEqualTo(1);
        assertThat(line.inTraining()).isZero();
        assertThat(line.balance().entitled()).isEqualTo(8);
        assertThat(line.reasons()).containsEntry("LEAVE", 2L);
        assertThat(end.verify().findings()).isEmpty();
    }

    @Test
    void refusesWhatWouldBreakTheLog() {
        QuotaLedger ledger = twoRegions();
        assertThat(refusal(ledger, LedgerEntry.of(DAY.minusDays(1), Kind.GRANT, GUIZHOU, 1)))
                .isEqualTo("quota.ledger.order");
        assertThat(refusal(ledger, LedgerEntry.of(DAY, Kind.GRANT, GUIZHOU, -1)))
                .isEqualTo("quota.ledger.count");
        assertThat(refusal(ledger, LedgerEntry.of(DAY, Kind.GRANT, GUIZHOU, Long.MAX_VALUE)))
                .isEqualTo("quota.ledger.count");
        assertThat(refusal(ledger, LedgerEntry.of(DAY, Kind.COMMIT, GUIZHOU, "R-17", 1)))
                .isEqualTo("quota.ledger.holding-of-another");
        assertThat(refusal(ledger, LedgerEntry.of(DAY, Kind.TRANSFER_OUT, GUIZHOU, 5)))
                .isEqualTo("quota.ledger.not-available");
    }

    private static String refusal(QuotaLedger ledger, LedgerEntry entry) {
        QuotaLedger.Posting posting = ledger.post(entry);
        assertThat(posting.ledger()).isEqualTo(ledger);
        return rules(posting.report()).get(0);
    }

    static List<String> rules(Report report) {
        return report.findings().stream().map(f -> f.rule().id().toString()).toList();
    }

    @Test
    void auditFindsATransferWithOneEnd() {
        LedgerEntry lost = LedgerEntry.of(DAY, Kind.TRANSFER_OUT, GUIZHOU, "T-1", 2);
        QuotaLedger ledger = twoRegions().post(lost).ledger();
        assertThat(rules(ledger.verify())).containsExactly("quota.ledger.transfer");
        QuotaLedger overdrawn =
                new QuotaLedger(ledger.rules(), ImmutableList.of(LedgerEntry.of(DAY, Kind.RESERVE, GUIZHOU, "R-1", 1)));
        assertThat(overdrawn.verify().hasErrors()).isTrue();
    }

    @Test
    void flowAndStockAreCheckedSeparately() {
        SupportPlan.Intakes intakes = new SupportPlan.Intakes(
                3,
                ImmutableSortedMap.of(2015, 50L, 2016, 50L, 2017, 53L),
                ImmutableSortedMap.of(2017, 60L),
                ImmutableSortedMap.of(2017, 150L, 2018, 150L));
        assertThat(intakes.inTraining(2017)).isEqualTo(153);
        assertThat(intakes.verify(intakes.check()).findings()).isEmpty();
        for (Forgery<Report> forged : Forgery.of(intakes.check(), Report.class)) {
            assertThat(intakes.verify(forged.value()).hasErrors())
                    .as(forged.path())
                    .isTrue();
        }
        assertThat(rules(intakes.check())).containsExactly("quota.stock.full");
        assertThat(Messages.in(Locale.ENGLISH).render(intakes.check().findings().get(0)))
                .isEqualTo("153 in training from 2017, capacity 150; intake of that year at most 50");
        assertThat(intakes.room(2017)).contains(0L);
        assertThat(intakes.room(2018)).contains(150L - 103);
        assertThat(intakes.room(2030)).isEmpty();
    }
}
