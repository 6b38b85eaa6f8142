package org.preceptor.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.PairingAudit;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.PairingRules;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Preference;
import org.preceptor.pairing.Trainee;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Roster;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleLadder;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleBook;
import org.preceptor.rule.RuleBook.Edition;
import org.preceptor.rule.RuleSet;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

/** What the README shows and prints; a test holds the two together. */
final class FirstSteps {
    private FirstSteps() {}

    public static void main(String[] arguments) {
        pairing(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        ownRule(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void pairing(PrintStream out) {
        // README pairing
        TitleLadder titles = TitleLadder.china();
        Physician chen = Physician.builder()
                .id("C-chen")
                .title(titles.get("ATTENDING"), LocalDate.of(2010, 9, 1))
                .title(titles.get("ASSOCIATE_CHIEF"), LocalDate.of(2018, 2, 20))
                .build();
        Physician liu = Physician.builder()
                .id("C-liu")
                .title(titles.get("ASSOCIATE_CHIEF"), LocalDate.of(2012, 9, 1))
                .build();

        Place withChen = Place.mentor("C-chen");
        Place withLiu = Place.mentor("C-liu");
        PairingProblem problem = PairingProblem.builder()
                .term(Term.ofMonths(LocalDate.of(2018, 2, 16), 11))
                .roster(Roster.builder().add(chen).add(liu).build())
                .addTrainees(Trainee.of("T-1", withChen, withLiu), Trainee.of("T-2", withLiu))
                .addOpenings(
                        Opening.of(withChen, 1, Preference.open()),
                        Opening.of(withLiu, 1, Preference.named("T-1", "T-2")))
                .rules(PairingRules.titleFloor(Title.Floor.of(Title.Level.SUB_SENIOR)))
                .build();

        out.println(problem.whyNot(PersonId.of("T-1"), withChen));

        Pairing pairing = problem.pair(PairingPolicy.traineeOptimal().tiesBySeed(20180116));
        out.println(pairing.explain(PersonId.of("T-2")));
        out.println(PairingAudit.of(problem, pairing).isClean());
        // README end
    }

    static void ownRule(PrintStream out) {
        // README rule
        Set<Month> monthsOff = Set.of(Month.JULY, Month.AUGUST);
        Source council = Source.local("Ward council, 2024-03");
        Rule<Term> noSummerStart = Rule.of("ward.no-summer-start", "A placement does not start in July or August")
                .chinese("七、八月不开始轮转")
                .source(council)
                .message("starts on {actual}", "开始日期为{actual}")
                .when(
                        term -> monthsOff.contains(term.first().getMonth()),
                        term -> Finding.error().at("/first").actual(term.first()));

        RuleBook<Term> book = RuleBook.of(
                Label.of("Ward rules", "科室规则"),
                new Edition<>("2020", Term.parse("2020-01-01/2024-08-31"), council, RuleSet.of()),
                new Edition<>("2024", Term.parse("2024-09-01/.."), council, RuleSet.of(noSummerStart)));

        Term july = Term.ofMonths(LocalDate.of(2025, 7, 1), 2);
        out.println(book.check(july, LocalDate.of(2024, 8, 31)).isClean());
        for (Finding finding : book.check(july, LocalDate.of(2024, 9, 1)).findings()) {
            out.println(Messages.in(Locale.SIMPLIFIED_CHINESE).line(finding));
        }
        // README end
    }
}
