package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.LedgerEntry.Reason;
import org.preceptor.quota.QuotaLedger.Answer;
import org.preceptor.quota.QuotaLedger.Closing;
import org.preceptor.quota.QuotaLedger.Posting;
import org.preceptor.quota.QuotaLedger.Replay;
import org.preceptor.quota.QuotaLedger.Utilisation;
import org.preceptor.rule.Evidence.Ratio;

class LedgerAuditTest {
    private static final LocalDate DAY = LocalDate.of(2017, 1, 10);
    private static final List<MemberId> ACCOUNTS = List.of(MemberId.of("2017/Guizhou"), MemberId.of("2017/Xinjiang"));

    private static QuotaLedger.Rules rules() {
        QuotaFamily lines = QuotaFamily.of(
                QuotaNode.of(MemberId.of("region"), 0, 9).over(ACCOUNTS),
                QuotaNode.of(ACCOUNTS.get(0), 0, 7),
                QuotaNode.builder()
                        .from(QuotaNode.of(MemberId.of("late"), 0, 3).over(ACCOUNTS.subList(1, 2)))
                        .term(org.preceptor.time.Term.from(DAY.plusDays(10)))
                        .build());
        return new QuotaLedger.Rules(
                Optional.of(new QuotaLedger.CarryOver(new Ratio(BigInteger.ONE, BigInteger.TWO), true, 2)),
                Optional.of(DAY.plusDays(20)),
                Optional.of(DAY.plusDays(30)),
                lines);
    }

    private static LedgerEntry random(Random random, int k) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        boolean whole = kind == Kind.CLOSE || kind == Kind.EXPIRE;
        LedgerEntry.Builder entry = LedgerEntry.builder()
                .date(DAY.plusDays(k + random.nextInt(3)))
                .kind(kind == Kind.CLOSE && random.nextInt(4) > 0 ? Kind.RESERVE : kind)
                .account(ACCOUNTS.get(random.nextInt(2)))
                .count(whole && random.nextInt(5) > 0 ? 0 : random.nextInt(6));
        if (random.nextInt(4) > 0) {
            entry.id("r" + random.nextInt(4));
        }
        boolean ends = kind == Kind.RESERVE || kind == Kind.CARRY_IN || random.nextInt(20) == 0;
        if (ends && random.nextInt(3) == 0) {
            entry.until(DAY.plusDays(random.nextInt(60)));
        }
        if (random.nextInt(20) == 0) {
            entry.reason(Reason.values()[random.nextInt(Reason.values().length)]);
        }
        if ((kind == Kind.TRANSFER_OUT || kind == Kind.TRANSFER_IN) && random.nextBoolean()) {
            entry.other(ACCOUNTS.get(random.nextInt(2)));
        }
        if (kind == Kind.LEAVE && random.nextBoolean()) {
            entry.reason(Reason.values()[random.nextInt(Reason.values().length)]);
        }
        return entry.build();
    }

    private static List<LedgerEntry> log(Random random) {
        List<LedgerEntry> log = new ArrayList<>();
        ACCOUNTS.forEach(a -> log.add(LedgerEntry.of(DAY, Kind.GRANT, a, 4 + random.nextInt(6))));
        for (int k = 0; k < 30; k++) {
            LedgerEntry entry = random(random, k);
            log.add(entry);
            if (entry.kind() == Kind.TRANSFER_OUT && random.nextInt(3) > 0) {
                MemberId other = ACCOUNTS.get(entry.account().equals(ACCOUNTS.get(0)) ? 1 : 0);
                log.add(LedgerEntry.builder()
                        .from(entry)
                        .kind(Kind.TRANSFER_IN)
                        .account(other)
                        .other(entry.account())
                        .count(random.nextInt(8) > 0 ? entry.count() : 3)
                        .build());
            }
        }
        return log;
    }

    @Property(tries = 200)
    void auditAndEngineAgreeOnEveryEntryAndAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        List<LedgerEntry> log = log(random);
        Replay replay = QuotaLedger.replay(rules(), log);
        assertThat(replay.verify(rules(), log).findings()).isEmpty();
        QuotaLedger ledger = replay.ledger();
        assertThat(ledger.verify().findings().stream()
                        .filter(f -> !f.rule().id().toString().equals("quota.ledger.transfer")))
                .isEmpty();
        LedgerEntry next = random(random, 40);
        assertThat(ledger.verify(next, ledger.post(next)).findings()).isEmpty();
        UnaryOperator<MemberId> all = a -> MemberId.of("all");
        assertThat(ledger.verify(DAY.plusDays(20), all, ledger.utilisation(DAY.plusDays(20), all))
                        .findings())
                .isEmpty();
        for (MemberId account : ACCOUNTS) {
            for (long n = 0; n < 9; n += 4) {
                LocalDate day = DAY.plusDays(random.nextInt(60));
                assertThat(ledger.verify(n, account, day, ledger.mayReserve(n, account, day))
                                .findings())
                        .isEmpty();
                LedgerEntry asked = LedgerEntry.of(day, Kind.RESERVE, account, "asked", n);
                assertThat(ledger.post(asked).isAccepted())
                        .isEqualTo(ledger.mayReserve(n, account, day).possible());
            }
            if (ledger.entries().stream()
                    .anyMatch(e -> e.kind() == Kind.CLOSE && e.account().equals(account))) {
                assertThat(ledger.verify(account, ledger.closing(account)).findings())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyFieldOfEveryAnswerIsCheckedAgain() {
        for (long seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            List<LedgerEntry> log = log(random);
            Replay replay = QuotaLedger.replay(rules(), log);
            QuotaLedger ledger = replay.ledger();
            assertThat(replay.report().findings()).isNotEmpty();
            for (Forgery<Replay> f : Forgery.of(replay, Replay.class)) {
                assertThat(f.value().verify(rules(), log).hasErrors())
                        .as(f.path())
                        .isTrue();
            }
            LedgerEntry next = random(random, 40);
            for (Forgery<Posting> f : Forgery.of(ledger.post(next), Posting.class)) {
                assertThat(ledger.verify(next, f.value()).hasErrors())
                        .as(f.path())
                        .isTrue();
            }
            LocalDate day = DAY.plusDays(seed < 2 ? 0 : 40);
            for (Forgery<Answer> f : Forgery.of(ledger.mayReserve(6, ACCOUNTS.get(0), day), Answer.class)) {
                assertThat(ledger.verify(6, ACCOUNTS.get(0), day, f.value()).hasErrors())
                        .as(f.path())
                        .isTrue();
            }
            UnaryOperator<MemberId> own = a -> a;
            ledger.utilisation(DAY.plusDays(25), own).forEach((account, line) -> {
                for (Forgery<Utilisation> f : Forgery.of(line, Utilisation.class)) {
                    java.util.Map<MemberId, Utilisation> lines =
                            new java.util.TreeMap<>(ledger.utilisation(DAY.plusDays(25), own));
                    lines.put(account, f.value());
                    assertThat(ledger.verify(DAY.plusDays(25), own, lines).hasErrors())
                            .as(f.path())
                            .isTrue();
                }
            });
        }
    }

    @Test
    void aClosingIsCheckedAgain() {
        MemberId account = ACCOUNTS.get(0);
        QuotaLedger ledger = QuotaLedger.replay(
                        rules(),
                        List.of(
                                LedgerEntry.of(DAY, Kind.GRANT, account, 5),
                                LedgerEntry.of(DAY, Kind.CARRY_IN, account, 2),
                                LedgerEntry.of(DAY, Kind.RESERVE, account, "r1", 3),
                                LedgerEntry.of(DAY, Kind.COMMIT, account, "r1", 2),
                                LedgerEntry.of(DAY, Kind.USE, account, "r1", 1),
                                LedgerEntry.of(DAY, Kind.CLOSE, account, 0)))
                .ledger();
        Closing closing = ledger.closing(account);
        assertThat(closing.unused()).isEqualTo(6);
        assertThat(ledger.verify(account, closing).findings()).isEmpty();
        for (Forgery<Closing> f : Forgery.of(closing, Closing.class)) {
            assertThat(ledger.verify(account, f.value()).hasErrors())
                    .as(f.path())
                    .isTrue();
        }
    }

    @Test
    void aHoldingOfAnotherAccountIsNamed() {
        QuotaLedger ledger = QuotaLedger.replay(
                        rules(),
                        List.of(
                                LedgerEntry.of(DAY, Kind.GRANT, ACCOUNTS.get(0), 5),
                                LedgerEntry.of(DAY, Kind.GRANT, ACCOUNTS.get(1), 5),
                                LedgerEntry.of(DAY, Kind.RESERVE, ACCOUNTS.get(0), "r1", 3)))
                .ledger();
        for (Kind kind : List.of(Kind.RESERVE, Kind.COMMIT, Kind.RELEASE)) {
            Posting posting = ledger.post(LedgerEntry.of(DAY, kind, ACCOUNTS.get(1), "r1", 1));
            assertThat(org.preceptor.rule.Messages.in(java.util.Locale.ENGLISH)
                            .render(posting.report().errors().get(0)))
                    .isEqualTo("r1 is a holding of 2017/Guizhou; accepted: another id, or the account 2017/Guizhou");
            assertThat(posting.report().errors().get(0).subject()).hasToString("/id");
        }
    }
}
