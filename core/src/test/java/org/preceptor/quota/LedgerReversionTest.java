package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.preceptor.MalformedValueException;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Pointer;
import org.preceptor.time.Term;

class LedgerReversionTest {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);
    private static final Term MARCH = Term.of(DAY, LocalDate.of(2018, 3, 31));
    private static final MemberId A = MemberId.of("2018/Xinjiang");
    private static final MemberId B = MemberId.of("2018/Tibet");
    private static final MemberId C = MemberId.of("2018/Guizhou");
    private static final List<MemberId> ALL = List.of(A, B, C, MemberId.of("2018/Qinghai"));

    private static QuotaLedger ledger(long... granted) {
        QuotaLedger ledger = QuotaLedger.empty(QuotaLedger.Rules.none());
        for (int k = 0; k < granted.length; k++) {
            ledger = ledger.post(LedgerEntry.of(DAY, Kind.GRANT, ALL.get(k), granted[k]))
                    .ledger();
        }
        return ledger;
    }

    private static List<String> refused(Reversion.Posting posting, QuotaLedger before) {
        assertThat(posting.ledger()).isEqualTo(before);
        assertThat(posting.moves()).isEmpty();
        return posting.report().findings().stream()
                .map(f -> f.rule().id() + " " + f.subject())
                .toList();
    }

    @Test
    void receiptsMoveOnInWhateverOrderTheRulesStand() {
        QuotaLedger ledger = ledger(3, 1, 1);
        Reversion first = Reversion.of(A, B, 2).during(MARCH);
        Reversion second = Reversion.of(B, C, 5);
        for (List<Reversion> rules : List.of(List.of(first, second), List.of(second, first))) {
            Reversion.Posting round = ledger.revert(DAY, rules, "match 2018");
            assertThat(round.isAccepted()).isTrue();
            assertThat(round.moves()).isEqualTo(ImmutableMap.of(first, 2L, second, 3L));
            assertThat(round.ledger().balance(A).available()).isEqualTo(1);
            assertThat(round.ledger().balance(B).available()).isZero();
            assertThat(round.ledger().balance(C).available()).isEqualTo(4);
            assertThat(round.ledger().verify().findings()).isEmpty();
            assertThat(round.verify(ledger, DAY, rules, "match 2018").findings())
                    .isEmpty();
            assertThat(round.ledger().entries().stream().map(e -> e.id().orElse("")))
                    .endsWith("match 2018: 2018/Tibet->2018/Guizhou at most 5 in ../..");
        }
    }

    @Test
    void whatAMatchMovedIsEnteredOnceUnderOneIdForEachRule() {
        QuotaLedger ledger = ledger(3, 1, 1);
        Map<Reversion, Long> moves = new LinkedHashMap<>();
        moves.put(Reversion.of(B, C, 2), 2L);
        moves.put(Reversion.of(A, B, 2).during(MARCH), 2L);
        moves.put(Reversion.of(A, C, 2).during(Term.until(DAY.minusDays(1))), 0L);
        Reversion.Posting round = ledger.revert(DAY, moves, "match");
        assertThat(round.moves()).isEqualTo(moves);
        assertThat(round.ledger().entries()).hasSize(3 + 4);
        Reversion.Posting again = round.ledger().revert(DAY, moves, "match");
        assertThat(refused(again, round.ledger()))
                .containsExactlyInAnyOrder(
                        "quota.ledger.transfer-id /reversions/0/id",
                        "quota.reversion.allowance /reversions/0/max",
                        "quota.ledger.transfer-id /reversions/1/id",
                        "quota.reversion.allowance /reversions/1/max");
    }

    @Test
    void aRoundIsEnteredOnceEvenWhereTheRulesWouldAllowMore() {
        QuotaLedger ledger = ledger(5, 1);
        Map<Reversion, Long> moves = Map.of(Reversion.of(A, B, 4), 2L);
        Reversion.Posting once = ledger.revert(DAY, moves, "match");
        assertThat(refused(once.ledger().revert(DAY, moves, "match"), once.ledger()))
                .containsExactly("quota.ledger.transfer-id /reversions/0/id");
        Reversion.Posting twice = once.ledger().revert(DAY, moves, "second match");
        assertThat(twice.ledger().balance(B).available()).isEqualTo(5);
        assertThat(refused(twice.ledger().revert(DAY, Map.of(Reversion.of(A, B, 4), 1L), "third"), twice.ledger()))
                .containsExactly("quota.reversion.allowance /reversions/0/max");
        assertThat(twice.ledger()
                        .revert(DAY, List.of(Reversion.of(A, B, 4)), "third")
                        .moves())
                .containsExactly(Map.entry(Reversion.of(A, B, 4), 0L));
    }

    @Test
    void ringsAndRulesOutOfDateAreRefusedWithTheirPlace() {
        QuotaLedger ledger = ledger(3, 3);
        List<Reversion> ring = List.of(Reversion.of(A, B, 1), Reversion.of(B, A, 1));
        assertThat(refused(ledger.revert(DAY, ring, "r"), ledger))
                .containsExactly("quota.reversion.circular /reversions/0");
        assertThat(refused(ledger.revert(DAY, Map.of(ring.get(0), 0L, ring.get(1), 0L), "r"), ledger))
                .containsExactly("quota.reversion.circular /reversions/0");
        List<Reversion> late =
                List.of(Reversion.of(B, C, 1), Reversion.of(A, B, 1).during(MARCH));
        LocalDate april = LocalDate.of(2018, 4, 1);
        Reversion.Posting posting = ledger.revert(april, late, "r");
        assertThat(refused(posting, ledger)).containsExactly("quota.reversion.out-of-date /reversions/1/term");
        assertThat(Messages.in(Locale.ENGLISH)
                        .render(posting.report().findings().get(0)))
                .isEqualTo("2018/Xinjiang reverts to 2018/Tibet in 2018-03-01 to 2018-03-31, not on 2018-04-01;"
                        + " accepted: a day of 2018-03-01 to 2018-03-31");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE)
                        .render(posting.report().findings().get(0)))
                .contains("中的一天");
        assertThat(refused(ledger.revert(april, Map.of(late.get(1), 1L), "r"), ledger))
                .containsExactly("quota.reversion.out-of-date /reversions/0/term");
    }

    @Test
    void moreThanIsAllowedOrAvailableIsRefusedAsAWhole() {
        QuotaLedger ledger = ledger(3, 3);
        Map<Reversion, Long> moves = new LinkedHashMap<>();
        moves.put(Reversion.of(A, B, 9), 4L);
        moves.put(Reversion.of(B, C, 2), 3L);
        moves.put(Reversion.of(A, C, 2), -1L);
        Reversion.Posting posting = ledger.revert(DAY, moves, "r");
        assertThat(refused(posting, ledger))
                .contains(
                        "quota.ledger.not-available /reversions/0/count",
                        "quota.reversion.allowance /reversions/1/max",
                        "quota.reversion.allowance /reversions/2/max");
        assertThat(Messages.in(Locale.ENGLISH)
                        .render(posting.report()
                                .at(Pointer.of("reversions", 1, "max"))
                                .get(0)))
                .isEqualTo("2018/Tibet to 2018/Guizhou: 3 places, 0 moved before; accepted: 0 to 2");
        assertThatThrownBy(() -> ledger.revert(DAY, moves, " "))
                .isInstanceOf(MalformedValueException.class)
                .hasMessageContaining("Reversion.Posting.id");
    }

    @Test
    void aTransferHasTwoEndsThatAgree() {
        QuotaLedger ledger = ledger(3, 3);
        LedgerEntry out = LedgerTransfers.departure(DAY, A, B, 2, "T-1");
        LedgerEntry in = LedgerTransfers.arrival(out);
        LedgerEntry.Builder wrong = LedgerEntry.builder().from(in);
        QuotaLedger open = ledger.post(out).ledger();
        assertThat(open.post(in).isAccepted()).isTrue();
        Map<LedgerEntry, String> refused = new LinkedHashMap<>();
        refused.put(wrong.count(3).build(), "quota.ledger.transfer-ends /count 2 from 2018/Xinjiang to 2018/Tibet");
        refused.put(
                wrong.count(2).account(C).build(),
                "quota.ledger.transfer-ends /account 2 from 2018/Xinjiang to 2018/Tibet");
        refused.put(
                wrong.account(B).other(C).build(),
                "quota.ledger.transfer-ends /other 2 from 2018/Xinjiang to 2018/Tibet");
        refused.put(wrong.other(A).id("T-2").build(), "quota.ledger.transfer-ends /id the departure under this id");
        refused.put(LedgerEntry.of(DAY, Kind.TRANSFER_IN, B, 2), "quota.ledger.transfer-id /id an id that no");
        refused.put(LedgerEntry.of(DAY, Kind.TRANSFER_OUT, A, 1), "quota.ledger.transfer-id /id an id that no");
        refused.put(LedgerEntry.builder().from(out).count(1).build(), "quota.ledger.transfer-id /id an id that no");
        refused.put(
                LedgerEntry.builder().from(out).other(A).id("T-3").count(1).build(),
                "quota.ledger.transfer-ends /other another account");
        refused.forEach((entry, why) -> {
            QuotaLedger.Posting posting = open.post(entry);
            assertThat(open.verify(entry, posting).findings()).isEmpty();
            assertThat(posting.report().findings()).singleElement().satisfies(f -> {
                String text = Messages.in(Locale.ENGLISH).render(f);
                assertThat(f.rule().id() + " " + f.subject() + " " + text.substring(text.indexOf("accepted: ") + 10))
                        .startsWith(why);
                assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).render(f)).contains("可接受：");
            });
        });
        assertThat(refused(ledger.transfer(DAY, A, A, 1, "T-9"), ledger)).isEqualTo("quota.ledger.transfer-ends");
        assertThat(refused(ledger.transfer(DAY, A, B, 1, "T-9").ledger().transfer(DAY, B, A, 1, "T-9"), null))
                .isEqualTo("quota.ledger.transfer-id");
    }

    private static String refused(QuotaLedger.Posting posting, @org.jspecify.annotations.Nullable QuotaLedger before) {
        assertThat(before == null || posting.ledger().equals(before)).isTrue();
        return LedgerTest.rules(posting.report()).get(0);
    }

    @Test
    void aStoredLogThatUsesATransferTwiceIsFound() {
        QuotaLedger good = ledger(5, 1).transfer(DAY, A, B, 1, "T-1").ledger();
        List<LedgerEntry> twice = new ArrayList<>(good.entries());
        twice.addAll(good.entries().subList(2, 4));
        QuotaLedger stored = new QuotaLedger(good.rules(), com.google.common.collect.ImmutableList.copyOf(twice));
        assertThat(stored.verify().at(Pointer.of("entries", 4, "id"))).isNotEmpty();
        assertThat(good.verify().findings()).isEmpty();
    }

    private static QuotaLedger random(Random random) {
        QuotaLedger ledger = ledger(random.nextInt(5) + 1, random.nextInt(5) + 1, 1, random.nextInt(9) + 1);
        for (int k = 0; k < 2; k++) {
            ledger = ledger.post(LedgerEntry.of(
                            DAY, Kind.RESERVE, ALL.get(random.nextInt(4)), "r" + k, 1 + random.nextInt(3)))
                    .ledger();
        }
        return ledger;
    }

    private static List<Reversion> rules(Random random) {
        List<Reversion> rules = new ArrayList<>();
        for (int k = random.nextInt(6); k >= 0; k--) {
            int from = random.nextInt(4);
            int to = (from + 1 + random.nextInt(3)) % 4;
            boolean ordered = random.nextInt(5) > 0;
            Reversion rule = Reversion.of(
                    ALL.get(ordered ? Math.min(from, to) : from),
                    ALL.get(ordered ? Math.max(from, to) : to),
                    random.nextInt(4));
            rules.add(random.nextInt(6) == 0 ? rule.during(MARCH) : rule);
        }
        return rules;
    }

    private static long entitled(QuotaLedger ledger) {
        return ledger.balances().values().stream()
                .mapToLong(QuotaLedger.Balance::entitled)
                .sum();
    }

    @Property(tries = 300)
    void aRoundConservesTheTotalAndCanBePlayedAgain(@ForAll long seed) {
        Random random = new Random(seed);
        QuotaLedger ledger = random(random);
        List<Reversion> rules = rules(random);
        LocalDate day = DAY.plusDays(random.nextInt(40));
        Map<Reversion, Long> total = new LinkedHashMap<>();
        for (String id : List.of("first", "second")) {
            Reversion.Posting round = ledger.revert(day, rules, id);
            assertThat(round.verify(ledger, day, rules, id).findings()).isEmpty();
            assertThat(entitled(round.ledger())).isEqualTo(entitled(ledger));
            assertThat(QuotaLedger.replay(round.ledger().rules(), round.ledger().entries())
                            .ledger()
                            .balances())
                    .isEqualTo(round.ledger().balances());
            assertThat(round.ledger().verify().findings()).isEmpty();
            round.moves().forEach((rule, n) -> {
                total.merge(rule, n, Long::sum);
                assertThat(total.get(rule)).isBetween(0L, rule.max());
            });
            if (round.isAccepted()) {
                rules.forEach(rule -> {
                    boolean spent = total.get(rule).equals(rule.max());
                    assertThat(spent || round.ledger().balance(rule.from()).available() == 0)
                            .isTrue();
                });
                Reversion.Posting same = ledger.revert(day, round.moves(), id);
                assertThat(new java.util.HashSet<>(same.ledger().entries()))
                        .isEqualTo(new java.util.HashSet<>(round.ledger().entries()));
                if (round.moves().values().stream().anyMatch(n -> n > 0)) {
                    assertThat(round.ledger().revert(day, round.moves(), id).isAccepted())
                            .isFalse();
                }
            }
            ledger = round.ledger();
        }
    }

    @Property(tries = 200)
    void everyFieldOfARoundIsCheckedAgain(@ForAll long seed) {
        Random random = new Random(seed);
        QuotaLedger ledger = random(random);
        List<Reversion> rules = rules(random);
        LocalDate day = DAY.plusDays(random.nextInt(40));
        Map<Reversion, Long> moves = new LinkedHashMap<>();
        rules.forEach(rule -> moves.put(rule, random.nextInt(5) - 1L));
        Reversion.Posting taken = ledger.revert(day, rules, "r");
        Reversion.Posting given = ledger.revert(day, moves, "r");
        assertThat(given.verify(ledger, day, moves, "r").findings()).isEmpty();
        forged(taken)
                .forEach(f -> assertThat(
                                f.value().verify(ledger, day, rules, "r").hasErrors())
                        .as(f.path())
                        .isTrue());
        forged(given)
                .forEach(f -> assertThat(
                                f.value().verify(ledger, day, moves, "r").hasErrors())
                        .as(f.path())
                        .isTrue());
    }

    private static Stream<Forgery<Reversion.Posting>> forged(Reversion.Posting posting) {
        return Forgery.of(posting, Reversion.Posting.class).stream()
                .filter(f -> !f.value().equals(posting));
    }
}
