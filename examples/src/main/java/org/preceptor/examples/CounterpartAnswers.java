package org.preceptor.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preceptor.pairing.Distribution;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.PairingAudit;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.PairingRules;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Repair;
import org.preceptor.quota.Feasibility;
import org.preceptor.quota.LedgerEntry;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.ShareMethod;
import org.preceptor.quota.SharePlan;
import org.preceptor.quota.ShareResult;
import org.preceptor.quota.SupportPlan;
import org.preceptor.quota.TablePlan;
import org.preceptor.quota.TableResult;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Report;

/**
 * Everything asked about the program, answered by the library.
 *
 * @param files the documents
 * @param shares the places of each region
 * @param plan the support plan with these places as its lines
 * @param table the places of each region at each base
 * @param fits whether the lines of the decision hold together
 * @param narrow whether they would if two regions were bound to a few bases
 * @param nominated the nominations entered against the places of each region
 * @param matched nominated residents at bases, by their wishes
 * @param celled the same, were the cells of the table binding
 * @param leaving a resident who withdraws
 * @param repair what then changes
 * @param withdrawal the first withdrawal of the ledger, and what it changes
 * @param stock flow and stock over the years
 */
record CounterpartAnswers(
        CounterpartFiles files,
        ShareResult shares,
        SupportPlan plan,
        TableResult table,
        Feasibility fits,
        Feasibility narrow,
        QuotaLedger.Replay nominated,
        Pairing matched,
        Pairing celled,
        PersonId leaving,
        Repair repair,
        Optional<Withdrawal> withdrawal,
        Report stock) {
    static final ShareMethod.Divisor METHOD = ShareMethod.Divisor.WEBSTER;

    /**
     * An offer withdrawn, and the reservation entered next: could it have been promised before?
     *
     * @param entry the withdrawal
     * @param before the ledger before it
     * @param after the ledger after it
     * @param asked the next reservation
     * @param then whether it could be promised before
     * @param now whether it can be promised after
     */
    record Withdrawal(
            LedgerEntry entry,
            QuotaLedger before,
            QuotaLedger after,
            LedgerEntry asked,
            QuotaLedger.Answer then,
            QuotaLedger.Answer now) {}

    static CounterpartAnswers of(CounterpartFiles files) {
        ShareResult shares = files.shares().apportion(METHOD);
        TableResult table = files.table().withRows(shares).apportion(METHOD);
        LocalDate start = files.nominations().term().first();
        PairingPolicy policy = PairingPolicy.traineeOptimal()
                .tiesBySeed(Long.parseLong(start.format(DateTimeFormatter.BASIC_ISO_DATE)));
        PairingProblem problem = PairingProblem.builder()
                .from(files.nominations())
                .roster(files.roster())
                .rules(PairingRules.homeAndHost().and(PairingRules.hostRank(Hospital.Rank.of(Hospital.Tier.TERTIARY))))
                .build();
        Pairing matched = problem.pair(policy);
        PersonId leaving = leaving(matched);
        return new CounterpartAnswers(
                files,
                shares,
                SupportPlan.builder().from(files.plan()).lines(shares.fixed()).build(),
                table,
                files.lines().feasibility(),
                files.narrow().feasibility(),
                nominated(files, shares, start),
                matched,
                PairingProblem.builder()
                        .from(problem)
                        .distribution(cells(table))
                        .build()
                        .pair(policy),
                leaving,
                matched.repair(problem.without(leaving), Repair.Mode.KEEP_EVERYONE_ELSE),
                withdrawal(files.ledger()),
                files.intakes().check());
    }

    /** Every cell of the table as a cap on the region at the base. */
    private static Distribution cells(TableResult table) {
        return Distribution.cells(
                table.seats(),
                table.plan().columns().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                TablePlan.Line::id, base -> Place.host(base.id().value()))));
    }

    /** A region may nominate as many as it was granted; what is beyond is not taken up and reported. */
    private static QuotaLedger.Replay nominated(CounterpartFiles files, ShareResult shares, LocalDate day) {
        List<LedgerEntry> log = new ArrayList<>(
                LedgerEntry.grants(shares, day, files.plan().supporter().value()));
        shares.seats().keySet().forEach(region -> {
            long people = files.nominations().trainees().stream()
                    .filter(trainee -> trainee.groups().contains(region.value()))
                    .count();
            log.add(LedgerEntry.of(day, Kind.RESERVE, region, region + " nominees", people));
        });
        return QuotaLedger.replay(QuotaLedger.Rules.none(), log);
    }

    /** The first resident of the base that was the first choice of most. */
    private static PersonId leaving(Pairing matched) {
        return matched.places().entrySet().stream()
                .min(Comparator.comparingLong((Map.Entry<PersonId, Place> at) -> -firstChoices(matched, at.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    static long firstChoices(Pairing pairing, Place place) {
        return pairing.problem().trainees().stream()
                .filter(trainee -> trainee.willingness().choiceOf(place).orElse(0) == 1)
                .count();
    }

    private static Optional<Withdrawal> withdrawal(QuotaLedger ledger) {
        ImmutableList<LedgerEntry> log = ledger.entries();
        return IntStream.range(0, log.size())
                .filter(i -> log.get(i).kind() == Kind.WITHDRAW)
                .boxed()
                .findFirst()
                .flatMap(at -> log.stream()
                        .skip(at)
                        .filter(entry -> entry.kind() == Kind.RESERVE)
                        .findFirst()
                        .map(asked -> {
                            LedgerEntry entry = log.get(at);
                            QuotaLedger before = new QuotaLedger(ledger.rules(), log.subList(0, at));
                            QuotaLedger after = new QuotaLedger(ledger.rules(), log.subList(0, at + 1));
                            return new Withdrawal(
                                    entry,
                                    before,
                                    after,
                                    asked,
                                    before.mayReserve(asked.count(), asked.account(), entry.date()),
                                    after.mayReserve(asked.count(), asked.account(), entry.date()));
                        }));
    }

    /** {@return the shares by every divisor method and by largest remainder, without and with floors and caps} */
    ImmutableMap<ShareMethod, List<ShareResult>> byMethod() {
        SharePlan open = SharePlan.builder()
                .seats(files.shares().seats())
                .weights(files.shares().weights())
                .build();
        ImmutableMap.Builder<ShareMethod, List<ShareResult>> results = ImmutableMap.builder();
        List<ShareMethod> methods = new ArrayList<>(List.of(ShareMethod.Divisor.values()));
        methods.add(ShareMethod.HAMILTON);
        methods.forEach(method -> results.put(
                method, List.of(open.apportion(method), files.shares().apportion(method))));
        return results.buildOrThrow();
    }

    /** {@return how many of a region the match sends to a base} */
    long matchedAt(MemberId region, MemberId base) {
        return matched.traineesOf(Place.host(base.value())).stream()
                .filter(id -> matched.problem().trainees().stream()
                        .filter(trainee -> trainee.id().equals(id))
                        .anyMatch(trainee -> trainee.groups().contains(region.value())))
                .count();
    }

    /** {@return what separate code says about every answer, by the name of the result document} */
    ImmutableMap<String, Report> checks() {
        return ImmutableMap.of(
                "share", shares.verify(),
                "table", table.verify(),
                "lines", fits.verify(),
                "narrow", narrow.verify(),
                "match", audit(matched).report(),
                "cells", audit(celled).report(),
                "repair", audit(repair.pairing()).report(),
                "ledger", files.ledger().verify());
    }

    static PairingAudit audit(Pairing pairing) {
        return PairingAudit.of(pairing.problem(), pairing);
    }
}
