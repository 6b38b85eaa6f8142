package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

/**
 * Who coaches whom and when: the agreed engagements, from which a mentor's load on any day, gaps and handovers follow.
 *
 * <p>Days are inclusive at both ends: an engagement that ends on 30 June and another that begins on 30 June share that day,
 * one that begins on 1 July does not. Example in words: Dr Li to 30 June, Dr Wang from 1 July, no gap; Dr Wang from 3 July,
 * two days without a coach.
 *
 * @param engagements the engagements, ordered by trainee, first day and mentor
 */
public record MentorCalendar(ImmutableList<Engagement> engagements) {
    private static final MentorCalendar EMPTY = new MentorCalendar(ImmutableList.of());

    /** Orders the engagements, so that two calendars with the same engagements are equal. */
    public MentorCalendar {
        engagements = ImmutableList.sortedCopyOf(
                Comparator.comparing(Engagement::trainee)
                        .thenComparing(Engagement::term)
                        .thenComparing(Engagement::mentor)
                        .thenComparing(Engagement::kind),
                engagements);
    }

    /** What a mentor is to a trainee. */
    public enum Kind {
        /** One-to-one coach: excludes any other on both sides while it lasts. */
        COACH,
        /** Supervisor of a rotation: several trainees at a time, up to a cap. */
        SUPERVISOR,
        /** Fixed mentor for the whole training: exactly one for every resident. */
        FIXED_MENTOR
    }

    /**
     * One mentor and one trainee over a term.
     *
     * @param mentor who teaches
     * @param trainee who is taught
     * @param term from the first to the last day
     * @param kind in which role
     */
    public record Engagement(PersonId mentor, PersonId trainee, Term term, Kind kind) {
        /** Takes any mentor and trainee; whether they may be the same person is a rule's question. */
        public Engagement {}
    }

    /** {@return a calendar with nothing in it} */
    public static MentorCalendar empty() {
        return EMPTY;
    }

    /**
     * A calendar of engagements.
     *
     * @param engagements in any order
     * @return the calendar
     */
    public static MentorCalendar of(Iterable<Engagement> engagements) {
        return new MentorCalendar(ImmutableList.copyOf(engagements));
    }

    /**
     * The same calendar with one engagement more.
     *
     * @param engagement the engagement
     * @return the calendar
     */
    public MentorCalendar plus(Engagement engagement) {
        return new MentorCalendar(ImmutableList.<Engagement>builder()
                .addAll(engagements)
                .add(engagement)
                .build());
    }

    /**
     * The engagements of a mentor.
     *
     * @param mentor who
     * @return in order of trainee and first day
     */
    public ImmutableList<Engagement> ofMentor(PersonId mentor) {
        return engagements.stream().filter(e -> e.mentor().equals(mentor)).collect(ImmutableList.toImmutableList());
    }

    /**
     * The engagements of a trainee.
     *
     * @param trainee who
     * @return in order of first day
     */
    public ImmutableList<Engagement> ofTrainee(PersonId trainee) {
        return engagements.stream().filter(e -> e.trainee().equals(trainee)).collect(ImmutableList.toImmutableList());
    }

    /**
     * How many trainees a mentor has on a day.
     *
     * @param mentor who
     * @param day the day
     * @return the number
     */
    public int loadOn(PersonId mentor, LocalDate day) {
        return (int) engagements.stream()
                .filter(e -> e.mentor().equals(mentor) && e.term().contains(day))
                .count();
    }

    /**
     * A mentor's load as a calendar: the days on which it changes and the load from each on.
     *
     * @param mentor who
     * @param within the days asked about, with a first and a last day
     * @return load by first day, beginning with the first day asked about
     */
    public ImmutableSortedMap<LocalDate, Integer> loadOf(PersonId mentor, Term within) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        changes.add(within.first());
        for (Engagement e : ofMentor(mentor)) {
            e.term().intersection(within).ifPresent(part -> {
                changes.add(part.first());
                if (part.last().isBefore(within.last())) {
                    changes.add(part.last().plusDays(1));
                }
            });
        }
        TreeMap<LocalDate, Integer> load = new TreeMap<>();
        for (LocalDate day : changes) {
            int now = loadOn(mentor, day);
            if (load.isEmpty() || load.lastEntry().getValue() != now) {
                load.put(day, now);
            }
        }
        return ImmutableSortedMap.copyOf(load);
    }

    /**
     * The largest load of a mentor on any day of a term.
     *
     * @param mentor who
     * @param within the days
     * @return the load on the fullest day
     */
    public int highestLoad(PersonId mentor, Term within) {
        return loadOf(mentor, within).values().stream().mapToInt(i -> i).max().orElse(0);
    }

    /**
     * The first day from which on a mentor's load stays within a cap for the whole of a term of that length.
     *
     * @param mentor who
     * @param term the term wished
     * @param cap the largest load allowed, the new trainee included
     * @return the day, empty when the engagements have no end
     */
    public Optional<LocalDate> freeFrom(PersonId mentor, Term term, int cap) {
        TreeSet<LocalDate> tries = new TreeSet<>();
        tries.add(term.first());
        for (Engagement e : ofMentor(mentor)) {
            if (e.term().hasLast() && !e.term().last().isBefore(term.first())) {
                tries.add(e.term().last().plusDays(1));
            }
        }
        for (LocalDate day : tries) {
            Term moved = term.hasLast() ? Term.of(day, day.plusDays(term.days() - 1)) : Term.from(day);
            if (highestLoad(mentor, moved) < cap) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /**
     * The days inside a term on which a trainee has no mentor.
     *
     * @param trainee who
     * @param within the days on which there should be one
     * @return the gaps in order
     */
    public ImmutableList<Term> gaps(PersonId trainee, Term within) {
        ImmutableList.Builder<Term> gaps = ImmutableList.builder();
        LocalDate next = within.first();
        for (Engagement e : ofTrainee(trainee)) {
            Optional<Term> part = e.term().intersection(within);
            if (part.isPresent()) {
                if (part.get().first().isAfter(next)) {
                    gaps.add(Term.of(next, part.get().first().minusDays(1)));
                }
                if (part.get().last().equals(within.last())) {
                    return gaps.build();
                }
                next = part.get().last().isBefore(next)
                        ? next
                        : part.get().last().plusDays(1);
            }
        }
        return next.isAfter(within.last())
                ? gaps.build()
                : gaps.add(Term.of(next, within.last())).build();
    }

    /**
     * Hands a trainee over: the present mentor up to the eve, the next one from the day to the end of the same term.
     *
     * @param trainee who
     * @param next the next mentor
     * @param day the next mentor's first day
     * @return the calendar after the handover, without a gap and with the history kept
     * @throws MalformedValueException if nobody mentors the trainee both on the eve and on the day
     */
    public MentorCalendar handover(PersonId trainee, PersonId next, LocalDate day) {
        ImmutableList.Builder<Engagement> after = ImmutableList.builder();
        boolean found = false;
        for (Engagement e : engagements) {
            if (e.trainee().equals(trainee)
                    && e.term().contains(day)
                    && e.term().contains(day.minusDays(1))
                    && !found) {
                found = true;
                after.add(new Engagement(e.mentor(), trainee, Term.of(e.term().first(), day.minusDays(1)), e.kind()));
                after.add(new Engagement(next, trainee, Term.of(day, e.term().last()), e.kind()));
            } else {
                after.add(e);
            }
        }
        MalformedValueException.check(
                found, "MentorCalendar.handover", day, "nobody mentors " + trainee + " across it");
        return new MentorCalendar(after.build());
    }

    /**
     * Checks the calendar itself: no coach shared, no gap in coaching, exactly one fixed mentor for each resident.
     *
     * @param residents those who must have a fixed mentor
     * @param within the days it is asked for
     * @return what is wrong, each finding at the trainee or mentor concerned
     */
    public Report check(Iterable<PersonId> residents, Term within) {
        return CalendarCheck.of(this, residents, within);
    }
}
