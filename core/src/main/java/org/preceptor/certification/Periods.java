package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.preceptor.certification.Account.Shortfall;
import org.preceptor.certification.Limit.Pattern;
import org.preceptor.certification.Limit.PerPeriod;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;

/** Floors for every period: which periods there are, and which of them stay below the floor. */
final class Periods {
    private static final int MOST = 2400;
    private final PerPeriod rule;
    private final Intake intake;
    private final List<Claim> claims;
    private final boolean hopeful;
    private final TermSet excused;

    private Periods(PerPeriod rule, Intake intake, List<Claim> claims, boolean hopeful, TermSet excused) {
        this.rule = rule;
        this.intake = intake;
        this.claims = claims;
        this.hopeful = hopeful;
        this.excused = excused;
    }

    static List<Shortfall> missing(
            PerPeriod rule, Intake intake, List<Claim> claims, boolean hopeful, TermSet excused) {
        return new Periods(rule, intake, claims, hopeful, excused).missing();
    }

    private List<Shortfall> missing() {
        if (rule.pattern() == Pattern.ROLLING) {
            return rolling();
        }
        Optional<LocalDate> start = start();
        if (start.isEmpty()) {
            return List.of(Shortfall.of(Sentences.notHappened(rule.anchor().orElseThrow())));
        }
        LocalDate end =
                intake.to().filter(to -> !to.isAfter(intake.facts().day)).orElse(intake.facts().day);
        boolean closed = intake.to().isPresent() && !intake.to().get().isAfter(intake.facts().day);
        List<Term> periods = tiles(start.get(), end);
        return switch (rule.pattern()) {
            case EACH -> each(periods, closed);
            case RUN -> run(periods);
            default -> any(periods);
        };
    }

    private Optional<LocalDate> start() {
        if (rule.anchor().isPresent()) {
            return rule.anchor().flatMap(intake.facts()::resolve);
        }
        LocalDate first = claims.stream()
                .map(claim -> claim.term().first())
                .min(LocalDate::compareTo)
                .orElse(intake.facts().day);
        LocalDate from = intake.from().filter(day -> day.isBefore(first)).orElse(first);
        return Optional.of(calendar(rule.every(), from));
    }

    static LocalDate calendar(Period every, LocalDate day) {
        if (every.getDays() > 0) {
            return day;
        }
        return every.getYears() > 0 ? day.withDayOfYear(1) : day.withDayOfMonth(1);
    }

    static LocalDate border(LocalDate start, Period every, int i) {
        return start.plus(every.multipliedBy(i));
    }

    /** How many whole periods have passed from one day to another. */
    static int passed(LocalDate start, Period every, LocalDate day) {
        if (!start.isBefore(day)) {
            return 0;
        }
        LocalDate february = LocalDate.of(2023, 2, 1);
        long shortest = ChronoUnit.DAYS.between(february, february.plus(every));
        int low = 0;
        int high = (int) (ChronoUnit.DAYS.between(start, day) / shortest) + 2;
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (border(start, every, middle).isAfter(day)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private List<Term> tiles(LocalDate start, LocalDate end) {
        List<Term> periods = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Term tile = tile(start, rule.every(), i);
            if (tile.first().isAfter(end)) {
                break;
            }
            periods.add(tile);
        }
        return periods;
    }

    static Term tile(LocalDate start, Period every, int i) {
        return Term.of(border(start, every, i), border(start, every, i + 1).minusDays(1));
    }

    private long in(Term period) {
        long sum = 0;
        for (Claim claim : claims) {
            boolean inside = hopeful ? period.overlaps(claim.term()) : period.contains(claim.term());
            sum += inside ? claim.size() : 0;
        }
        return sum;
    }

    private boolean reaches(Term period) {
        return in(period) >= rule.least() * intake.scale || excused.contains(period);
    }

    private Shortfall below(Term period) {
        long lacking = (rule.least() * intake.scale - in(period) + intake.scale - 1) / intake.scale;
        return Shortfall.of(
                        Sentences.below(rule, period, lacking),
                        org.preceptor.time.TrainingLength.of(
                                Math.max(0, lacking), intake.amount.least().unit()))
                .in(period);
    }

    private List<Shortfall> each(List<Term> periods, boolean closed) {
        List<Shortfall> missing = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < periods.size(); i++) {
            Term period = periods.get(i);
            boolean over = closed || period.last().isBefore(intake.facts().day);
            if (reaches(period)) {
                done++;
            } else if (over) {
                missing.add(below(period));
                done++;
            }
        }
        if (done < rule.times()) {
            missing.add(Shortfall.of(Sentences.morePeriods(rule, rule.times() - done)));
        }
        return missing;
    }

    private List<Shortfall> any(List<Term> periods) {
        long done = periods.stream().filter(this::reaches).count();
        return done >= rule.times()
                ? List.of()
                : List.of(Shortfall.of(Sentences.morePeriods(rule, (int) (rule.times() - done))));
    }

    private List<Shortfall> run(List<Term> periods) {
        List<Term> best = List.of();
        List<Term> worst = periods;
        if (periods.size() < rule.times()) {
            List<Shortfall> missing = new ArrayList<>(periods.stream()
                    .filter(period -> !reaches(period) && isOver(period))
                    .map(this::below)
                    .toList());
            missing.add(Shortfall.of(Sentences.morePeriods(rule, rule.times() - periods.size())));
            return missing;
        }
        boolean[] reached = new boolean[periods.size()];
        for (int i = 0; i < reached.length; i++) {
            reached[i] = reaches(periods.get(i));
        }
        for (int i = 0; i + rule.times() <= periods.size(); i++) {
            List<Term> failing = new ArrayList<>();
            for (int j = i; j < i + rule.times(); j++) {
                if (!reached[j]) {
                    failing.add(periods.get(j));
                }
            }
            if (failing.isEmpty()) {
                return List.of();
            }
            if (failing.size() < worst.size() || best.isEmpty()) {
                best = failing;
                worst = failing;
            }
        }
        return best.stream().map(this::below).toList();
    }

    private boolean isOver(Term period) {
        return period.last().isBefore(intake.facts().day);
    }

    /** Tries every start at which a claim enters or leaves one of the periods. */
    private List<Shortfall> rolling() {
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (Claim claim : claims) {
            for (int k = 0; k <= rule.times(); k++) {
                starts.add(claim.term().first().minus(rule.every().multipliedBy(k)));
                starts.add(claim.term().last().plusDays(1).minus(rule.every().multipliedBy(k)));
            }
        }
        ImmutableList<Term> best = ImmutableList.of();
        long least = Long.MAX_VALUE;
        for (LocalDate start : starts) {
            ImmutableList.Builder<Term> failing = ImmutableList.builder();
            long lacking = 0;
            for (int i = 0; i < rule.times(); i++) {
                Term tile = tile(start, rule.every(), i);
                if (!reaches(tile)) {
                    failing.add(tile);
                    lacking += rule.least() * intake.scale - in(tile);
                }
            }
            if (lacking == 0) {
                return List.of();
            }
            best = lacking <= least ? failing.build() : best;
            least = Math.min(least, lacking);
        }
        return best.isEmpty()
                ? List.of(Shortfall.of(Sentences.morePeriods(rule, rule.times())))
                : best.stream().map(this::below).toList();
    }
}
