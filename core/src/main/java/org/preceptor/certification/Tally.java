package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.certification.Account.Shortfall;
import org.preceptor.certification.Limit.Cap;
import org.preceptor.certification.Limit.Distinct;
import org.preceptor.certification.Limit.Floor;
import org.preceptor.certification.Limit.PerPeriod;
import org.preceptor.certification.Limit.Position;
import org.preceptor.certification.Limit.Proportion;
import org.preceptor.certification.Limit.Share;
import org.preceptor.certification.Limit.Spread;
import org.preceptor.certification.Limit.Within;
import org.preceptor.certification.Matching.Answer;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;
import org.preceptor.time.TrainingLength;

/**
 * Adds up claims under the limits of an amount. A cautious tally takes certain claims only and settles every doubt against
 * the candidate; a hopeful one takes all and settles every doubt in her favour.
 */
final class Tally {
    final List<Claim> claims;
    final long[] kept;
    final List<Shortfall> missing = new ArrayList<>();
    long total;
    boolean gaveUp;
    private final Intake intake;
    private final boolean hopeful;

    private Tally(Intake intake, List<Claim> claims, boolean hopeful) {
        this.intake = intake;
        this.claims = claims;
        this.hopeful = hopeful;
        this.kept = new long[claims.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = claims.get(i).size();
        }
    }

    static Tally of(Intake intake, List<Claim> offered, boolean hopeful, TermSet excused) {
        List<Claim> claims =
                hopeful ? offered : offered.stream().filter(Claim::isSure).toList();
        for (Limit limit : intake.amount.limits()) {
            if (limit instanceof Within within) {
                return best(intake, claims, hopeful, excused, within);
            }
        }
        return new Tally(intake, claims, hopeful).run(excused);
    }

    private static Tally best(Intake intake, List<Claim> claims, boolean hopeful, TermSet excused, Within within) {
        Tally best = new Tally(intake, ImmutableList.of(), hopeful).run(excused);
        Set<LocalDate> starts = new HashSet<>();
        for (Claim first : claims) {
            if (starts.add(first.term().first())) {
                LocalDate start = first.term().first();
                Term window = Term.of(start, start.plus(within.length()).minusDays(1));
                List<Claim> inside = claims.stream()
                        .filter(claim -> window.contains(claim.term()) || hopeful && window.overlaps(claim.term()))
                        .toList();
                Tally tally = new Tally(intake, inside, hopeful).run(excused);
                boolean better = tally.isEnough() && !best.isEnough()
                        || tally.isEnough() == best.isEnough() && tally.total > best.total;
                boolean open = best.gaveUp || tally.gaveUp;
                best = better ? tally : best;
                best.gaveUp = open && !best.isEnough();
            }
        }
        return best;
    }

    boolean isEnough() {
        return missing.isEmpty();
    }

    private Tally run(TermSet excused) {
        boolean cut = true;
        for (int round = 0; cut && round < 1000; round++) {
            cut = false;
            for (Limit limit : intake.amount.limits()) {
                cut |= limit instanceof Share || limit instanceof Cap ? cut(limit) : false;
            }
        }
        check(excused);
        if (!isEnough() && isCut() && Cutting.matters(intake) && couldDo(excused)) {
            Cutting.improve(this, intake, excused);
        }
        return this;
    }

    private boolean isCut() {
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] < claims.get(i).size()) {
                return true;
            }
        }
        return false;
    }

    /** Whether everything together, nothing cut, would reach what only grows with more. */
    private boolean couldDo(TermSet excused) {
        Tally whole = new Tally(intake, claims, hopeful);
        whole.check(excused);
        return whole.missing.stream()
                .noneMatch(shortfall -> intake.amount.limits().stream()
                        .noneMatch(limit -> (limit instanceof Position || limit instanceof Proportion)
                                && limit.label().equals(shortfall.what())));
    }

    /** Adds up what is kept and lists what is missing; says whether it is enough. */
    boolean check(TermSet excused) {
        missing.clear();
        total = sum();
        if (total < intake.need()) {
            TrainingLength lacking = intake.lacking(intake.need() - total);
            missing.add(Shortfall.of(Sentences.missing(intake.amount, lacking.amount()), lacking));
        }
        for (Limit limit : intake.amount.limits()) {
            check(limit, excused);
        }
        return isEnough();
    }

    /** Whether a cap or share speaks of a claim; a doubt goes against the candidate, unless settled in her favour. */
    boolean isCut(Limit limit, int claim) {
        Selection part = limit instanceof Share share ? share.part() : ((Cap) limit).part();
        return isPart(part, claims.get(claim), !hopeful);
    }

    private long sum() {
        long sum = 0;
        for (long each : kept) {
            sum = LongMath.saturatedAdd(sum, each);
        }
        return sum;
    }

    private boolean isPart(Selection part, Claim claim, boolean doubtCounts) {
        Answer answer = intake.facts().matching().test(part, claim.activity());
        return answer == Answer.YES || answer == Answer.UNKNOWN && doubtCounts;
    }

    private boolean cut(Limit limit) {
        Selection part = limit instanceof Share share ? share.part() : ((Cap) limit).part();
        long inPart = 0;
        boolean[] member = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            member[i] = kept[i] > 0 && isPart(part, claims.get(i), !hopeful);
            inPart += member[i] ? kept[i] : 0;
        }
        if (inPart == 0) {
            return false;
        }
        long allowed = limit instanceof Cap cap
                ? LongMath.saturatedMultiply(cap.most(), intake.scale)
                : allowed((Share) limit, sum() - inPart);
        long surplus = inPart - allowed;
        for (int i = kept.length - 1; i >= 0 && surplus > 0; i--) {
            if (member[i]) {
                long off = Math.min(surplus, kept[i]);
                kept[i] -= off;
                surplus -= off;
            }
        }
        return inPart > allowed;
    }

    static long allowed(Share share, long others) {
        long rest = share.denominator() - (long) share.numerator();
        long weight = LongMath.saturatedMultiply(others, share.numerator());
        if (rest == 0) {
            return share.strict() && others == 0 ? 0 : Long.MAX_VALUE;
        }
        return share.strict() ? Math.max(0, (weight - 1) / rest) : weight / rest;
    }

    private void check(Limit limit, TermSet excused) {
        if (limit instanceof Distinct distinct) {
            long found = Keys.count(distinct.key(), kept(), hopeful);
            if (found < distinct.least()) {
                missing.add(Shortfall.of(Sentences.varied(distinct, distinct.least() - found)));
            }
        } else if (limit instanceof Floor floor) {
            long found = sum(floor.part());
            long need = Math.multiplyExact(floor.least(), intake.scale);
            if (found < need) {
                missing.add(Shortfall.of(Sentences.missing(floor, intake.amount), intake.lacking(need - found)));
            }
        } else if (limit instanceof Proportion proportion) {
            long found = sum(proportion.part());
            if (LongMath.saturatedMultiply(found, proportion.denominator())
                    < LongMath.saturatedMultiply(sum(), proportion.numerator())) {
                missing.add(Shortfall.of(proportion.label()));
            }
        } else if (limit instanceof Position position) {
            checkPosition(position);
        } else if (limit instanceof Spread spread) {
            checkSpread(spread);
        } else if (limit instanceof PerPeriod periods) {
            missing.addAll(Periods.missing(periods, intake, kept(), hopeful, excused));
        }
    }

    private long sum(Selection part) {
        long sum = 0;
        for (int i = 0; i < kept.length; i++) {
            sum += kept[i] > 0 && isPart(part, claims.get(i), hopeful) ? kept[i] : 0;
        }
        return sum;
    }

    private List<Claim> kept() {
        List<Claim> list = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] > 0) {
                list.add(claims.get(i).of(kept[i]));
            }
        }
        return list;
    }

    /** Of several on the first or last day, one of the kind is enough. */
    private void checkPosition(Position position) {
        LocalDate edge = null;
        for (Claim claim : kept()) {
            LocalDate day = edge(position, claim);
            boolean better = edge == null || (position.last() ? day.isAfter(edge) : day.isBefore(edge));
            edge = better ? day : edge;
        }
        boolean found = false;
        for (Claim claim : kept()) {
            found |= edge(position, claim).equals(edge) && isPart(position.part(), claim, hopeful)
                    || !claim.isSure() && isPart(position.part(), claim, true);
        }
        if (!found) {
            missing.add(Shortfall.of(position.label()));
        }
    }

    private static LocalDate edge(Position position, Claim claim) {
        return position.last() ? claim.term().last() : claim.term().first();
    }

    private void checkSpread(Spread spread) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (Claim claim : kept()) {
            first = claim.term().first().isBefore(first) ? claim.term().first() : first;
            last = claim.term().last().isAfter(last) ? claim.term().last() : last;
        }
        if (first.isAfter(last) || last.plusDays(1).isBefore(first.plus(spread.least()))) {
            missing.add(Shortfall.of(spread.label()));
        }
    }

    ImmutableSet<Label> words() {
        return missing.stream().map(Shortfall::what).collect(ImmutableSet.toImmutableSet());
    }
}
