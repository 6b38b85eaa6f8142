package org.preceptor.standards;

import static org.preceptor.program.SupervisionLimit.Setting.ANY;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preceptor.pairing.Candidacy;
import org.preceptor.pairing.MentorCalendar;
import org.preceptor.pairing.MentorCalendar.Engagement;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.PairingRules;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Preference;
import org.preceptor.pairing.Trainee;
import org.preceptor.program.SupervisionLimit;
import org.preceptor.roster.Credential;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.Title;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.Term;

/** Mentors, trainees and wishes of a case row. */
final class GivenPairs {
    private static final Term TERM = Term.parse("2018-02-16/2019-01-15");
    private static final PersonId LI = PersonId.of("li");

    private GivenPairs() {}

    static Report report(CaseRow row) {
        return switch (row.need("kind")) {
            case "coach" -> check(PairingRules.titleFloor(Title.Floor.of(Title.Level.SUB_SENIOR)), row);
            case "certificate" -> check(PairingRules.teacherCertificate(), row);
            case "cap" -> {
                Stream<SupervisionLimit> limits =
                        ResidencyStandards.findLimit(Specialty.parse(row.need("specialty"))).stream();
                OptionalInt otherwise =
                        row.number("default").map(OptionalInt::of).orElse(OptionalInt.empty());
                yield check(PairingRules.supervisorCap(limits.toList(), ANY, otherwise), row);
            }
            case "calendar" ->
                calendar(row)
                        .check(
                                row.texts("residents").stream()
                                        .map(PersonId::of)
                                        .toList(),
                                Term.parse(row.need("term")));
            case "wishes" -> wishes(row).diagnostics();
            default -> GivenSeats.report(row);
        };
    }

    /** Who gets in where, after what is wrong with the input. */
    static Pairing linked(CaseRow row) {
        PairingProblem.Builder problem = PairingProblem.builder().term(TERM);
        List<String> wished = new ArrayList<>();
        var ranks = row.texts("applicants").stream()
                .map(text -> text.split(" "))
                .collect(Collectors.toMap(word -> PersonId.of(word[0]), word -> -Long.parseLong(word[1])));
        for (String applicant : row.texts("applicants")) {
            String[] words = applicant.split(" ");
            IntStream.range(2, words.length).forEach(i -> wished.add(words[i]));
            problem.addTrainees(Trainee.of(
                    words[0], Stream.of(words).skip(2).map(Place::host).toArray(Place[]::new)));
        }
        wished.stream()
                .distinct()
                .forEach(host -> problem.addOpenings(
                        Opening.of(Place.host(host), row.number("seats").orElseThrow(), Preference.scored(ranks))));
        row.text("link")
                .map(text -> text.split(" "))
                .ifPresent(word -> problem.addLinks(
                        new PairingProblem.Link(PersonId.of(word[0]), PersonId.of(word[1]), ImmutableList.of())));
        return problem.build().pair(PairingPolicy.traineeOptimal());
    }

    private static Report check(RuleSet<Candidacy> rules, CaseRow row) {
        Physician.Builder mentor = Physician.builder().from(Given.person(row)).id(LI);
        row.texts("certificates")
                .forEach(term -> mentor.addCredentials(Credential.teacherCertificate(Term.parse(term))));
        Candidacy candidacy = new Candidacy(
                Trainee.builder()
                        .id(PersonId.of("t"))
                        .specialty(row.text("specialty").map(Specialty::parse))
                        .build(),
                Opening.of(Place.mentor("li"), 1, Preference.open()),
                Optional.of(mentor.build()),
                Optional.empty(),
                Term.parse(row.need("term")),
                calendar(row));
        return rules.check(candidacy, candidacy.term().first());
    }

    private static MentorCalendar calendar(CaseRow row) {
        return MentorCalendar.of(row.texts("engagements").stream()
                .map(text -> text.split(" "))
                .map(word -> new Engagement(
                        PersonId.of(word[0]),
                        PersonId.of(word[1]),
                        Term.parse(word[3]),
                        MentorCalendar.Kind.valueOf(word[2])))
                .toList());
    }

    private static PairingProblem wishes(CaseRow row) {
        PairingProblem.Builder problem = PairingProblem.builder()
                .term(TERM)
                .addTrainees(Trainee.of(
                        "t", row.texts("wishes").stream().map(Place::mentor).toArray(Place[]::new)));
        Stream.of("m1", "m2", "m3")
                .forEach(mentor -> problem.addOpenings(Opening.of(Place.mentor(mentor), 1, Preference.open())));
        row.text("placed")
                .ifPresent(mentor -> problem.addFixed(new PairingProblem.Fixed(
                        PersonId.of("t"), Place.mentor(mentor), "office", row.need("reason"))));
        return problem.build();
    }
}
