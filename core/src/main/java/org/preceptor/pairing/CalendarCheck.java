package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.List;
import org.preceptor.pairing.MentorCalendar.Engagement;
import org.preceptor.pairing.MentorCalendar.Kind;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

/** The rules about a calendar as a whole: exclusive coaches, gaps between coaches, one fixed mentor for each resident. */
final class CalendarCheck {

    private final MentorCalendar calendar;
    private final Term within;
    private final List<Finding> findings = new ArrayList<>();

    private CalendarCheck(MentorCalendar calendar, Term within) {
        this.calendar = calendar;
        this.within = within;
    }

    static Report of(MentorCalendar calendar, Iterable<PersonId> residents, Term within) {
        CalendarCheck check = new CalendarCheck(calendar, within);
        check.exclusive();
        for (PersonId resident : residents) {
            check.fixedMentor(resident);
        }
        calendar.engagements().stream().map(Engagement::trainee).distinct().forEach(check::coachingGaps);
        return Report.of(check.findings);
    }

    private void exclusive() {
        List<Engagement> all = calendar.engagements();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Engagement one = all.get(i);
                Engagement other = all.get(j);
                boolean shared =
                        one.mentor().equals(other.mentor()) || one.trainee().equals(other.trainee());
                if (shared
                        && one.kind() == Kind.COACH
                        && other.kind() == Kind.COACH
                        && one.term().overlaps(other.term())) {
                    findings.add(clash(one)
                            .at(Pointer.of("mentors", other.mentor(), "trainees", other.trainee()))
                            .build());
                }
            }
        }
    }

    static Finding.Draft clash(Engagement taken) {
        return PairingCards.COACH_NOT_EXCLUSIVE
                .error()
                .with("mentor", Evidence.ref("mentor", taken.mentor()))
                .with("trainee", Evidence.ref("trainee", taken.trainee()))
                .actual(taken.term());
    }

    private void coachingGaps(PersonId trainee) {
        List<Engagement> coaches = calendar.ofTrainee(trainee).stream()
                .filter(e -> e.kind() == Kind.COACH)
                .toList();
        for (int i = 1; i < coaches.size(); i++) {
            coaches.get(i - 1)
                    .term()
                    .gap(coaches.get(i).term())
                    .ifPresent(gap -> findings.add(PairingCards.COACHING_GAP
                            .warning()
                            .at(Pointer.of("trainees", trainee))
                            .expected(gap.days())
                            .actual(gap)
                            .build()));
        }
    }

    private void fixedMentor(PersonId resident) {
        List<Engagement> mentors = calendar.ofTrainee(resident).stream()
                .filter(e -> e.kind() == Kind.FIXED_MENTOR && e.term().overlaps(within))
                .toList();
        for (Term gap : MentorCalendar.of(mentors).gaps(resident, within)) {
            findings.add(PairingCards.NO_MENTOR
                    .error()
                    .at(Pointer.of("trainees", resident))
                    .actual(gap)
                    .remedy(new Remedy.Obtain(PairingCards.NO_MENTOR.sentence()))
                    .build());
        }
        for (int i = 1; i < mentors.size(); i++) {
            if (mentors.get(i - 1).term().overlaps(mentors.get(i).term())) {
                findings.add(PairingCards.MULTIPLE_MENTORS
                        .error()
                        .at(Pointer.of("trainees", resident))
                        .actual(Evidence.many(List.of(
                                Evidence.ref("mentor", mentors.get(i - 1).mentor()),
                                Evidence.ref("mentor", mentors.get(i).mentor()))))
                        .build());
            }
        }
    }
}
