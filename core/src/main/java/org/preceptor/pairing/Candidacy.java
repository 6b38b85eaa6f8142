package org.preceptor.pairing;

import java.util.Optional;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.Physician;
import org.preceptor.time.Term;

/**
 * One trainee considered for one opening over one term, with everything looked up: what eligibility rules judge.
 *
 * <p>A rule of your own takes a candidacy and says no: "no trainee of mine goes to the night clinic in her first month".
 * Facts that the roster does not hold are empty, and a built-in rule that needs them then examines nothing and says so.
 *
 * @param trainee who would come
 * @param opening where to
 * @param mentor the mentor, when the place is one and the roster knows him or her
 * @param host the hospital of the place, when the roster knows it
 * @param term from the first to the last day of the pairing
 * @param calendar what is already agreed: who coaches whom when
 */
public record Candidacy(
        Trainee trainee,
        Opening opening,
        Optional<Physician> mentor,
        Optional<Hospital> host,
        Term term,
        MentorCalendar calendar) {}
