package org.preceptor.examples;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.preceptor.Label;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.Repair;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

/** The page's second half: who may coach, who is coached by whom, and what if a coach falls ill. */
record BackboneCoachPage(BackboneAnswers answers, BackboneWords words) {

    Sheet addTo(Sheet sheet) {
        return sheet.section(Label.of("Who may coach, and who may not", "可带教与不可带教"), coaches())
                .section(Label.of("One coach each", "一对一带教"), pairing())
                .section(Label.of("What if a coach falls ill?", "若带教老师患病"), whatIf());
    }

    private DomContent[] coaches() {
        return new DomContent[] {
            p(Sheet.words(Label.of(
                    answers.blocked() + " of " + answers.coaches().size()
                            + " coaches may not coach anybody on the first clinical day, "
                            + answers.clinic().first() + ".",
                    answers.coaches().size() + "名带教老师中，" + answers.blocked() + "名在临床首日"
                            + answers.clinic().first() + "不可带教。"))),
            table(
                    Label.of(
                            "May not coach: the rule, and the day it lifts if time alone will do",
                            "不可带教：所依规则，以及仅凭时间即可解除之日"),
                    Report::hasErrors,
                    true),
            table(
                    Label.of("May coach, but something ends on the way", "可带教，但期间有事项到期"),
                    report -> !report.hasErrors() && !report.warnings().isEmpty(),
                    false),
            Charts.timeline(
                    Label.of("Title histories of the blocked coaches around the first day", "不可带教者在首日前后的职称"),
                    Term.of(
                            answers.clinic().first().minusMonths(6),
                            answers.clinic().first().plusMonths(6)),
                    histories())
        };
    }

    private DomContent table(Label title, Predicate<Report> wanted, boolean lifts) {
        List<List<Object>> rows = new ArrayList<>();
        for (Map.Entry<PersonId, Report> coach : answers.coaches().entrySet()) {
            if (wanted.test(coach.getValue())) {
                Physician person = answers.person(coach.getKey());
                Optional<LocalDate> day = liftedOn(coach.getValue());
                List<Object> row = List.of(
                        words.names().cell(person.id()),
                        person.employer().<Object>map(words.names()::cell).orElse("–"),
                        titles(person),
                        certificates(person),
                        each(coach.getValue().findings(), finding -> div(Sheet.words(words.sentence(finding)))),
                        day.<Object>map(LocalDate::toString).orElse(Label.of("not by time", "不随时间解除")));
                rows.add(lifts ? row : row.subList(0, row.size() - 1));
            }
        }
        List<Label> columns = Blocks.columns(
                Label.of("coach", "带教老师"),
                Label.of("works at", "任职医院"),
                Label.of("titles", "职称"),
                Label.of("teacher certificate", "师资证"),
                Label.of("finding", "结果"),
                Label.of("lifts on", "解除日"));
        return Blocks.table(title, lifts ? columns : columns.subList(0, columns.size() - 1), rows);
    }

    /** The last of the days on which the blocks lift, when every one of them lifts by itself. */
    static Optional<LocalDate> liftedOn(Report report) {
        return report.errors().stream().allMatch(finding -> finding.curedOn().isPresent())
                ? report.errors().stream()
                        .map(Finding::curedOn)
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo)
                : Optional.empty();
    }

    private static DomContent titles(Physician person) {
        return each(
                person.titles(),
                grant -> div(
                        Sheet.words(grant.title().label()), text(" "), Sheet.text(BackboneWords.days(grant.term()))));
    }

    private static DomContent certificates(Physician person) {
        return each(person.credentials(), credential -> div(Sheet.text(BackboneWords.days(credential.term()))));
    }

    private List<Charts.Line> histories() {
        List<Charts.Line> lines = new ArrayList<>();
        answers.coaches().forEach((id, report) -> {
            if (report.hasErrors()) {
                answers.person(id)
                        .titles()
                        .forEach(grant -> lines.add(new Charts.Line(
                                words.names().person(id),
                                grant.term(),
                                grant.title().label())));
            }
        });
        return lines.stream()
                .filter(line -> line.term()
                        .overlaps(Term.of(
                                answers.clinic().first().minusMonths(6),
                                answers.clinic().first().plusMonths(6))))
                .toList();
    }

    private DomContent[] pairing() {
        Pairing coached = answers.coached();
        List<List<Object>> nobody = new ArrayList<>();
        for (PersonId id : coached.unplaced()) {
            nobody.add(List.of(
                    words.names().cell(id),
                    answers.placed()
                            .placeOf(id)
                            .<Object>map(words.names()::cell)
                            .orElse("–"),
                    words.wishes(coached.explain(id))));
        }
        List<List<Object>> pairs = new ArrayList<>();
        coached.places()
                .forEach((id, coach) -> pairs.add(List.of(
                        words.names().cell(id),
                        answers.placed()
                                .placeOf(id)
                                .<Object>map(words.names()::cell)
                                .orElse("–"),
                        words.names().cell(coach))));
        return new DomContent[] {
            p(Sheet.words(Label.of(
                    pairs.size() + " of " + coached.profile().trainees() + " placed trainees have a coach from "
                            + answers.clinic().first() + " to "
                            + answers.clinic().last()
                            + ". Named coaches come first, then every coach of the discipline alike.",
                    coached.profile().trainees() + "名已安排学员中，" + pairs.size() + "名自"
                            + answers.clinic().first() + "至" + answers.clinic().last()
                            + "有一对一带教老师。先按指名，其次同科其他老师不分先后。"))),
            BackboneWords.profile(Label.of("How the wishes for coaches fared", "带教志愿实现情况"), coached.profile()),
            Blocks.table(
                    Label.of("Placed, but without a coach, and why", "已安排但无带教老师及原因"),
                    Blocks.columns(
                            Label.of("trainee", "学员"),
                            Label.of("placed at", "安排于"),
                            Label.of("coach by coach", "逐位老师")),
                    nobody),
            BackboneWords.certificate(coached, answers.coachedAudit()),
            Blocks.more(
                    Label.of("All " + pairs.size() + " pairs", "全部" + pairs.size() + "对"),
                    Blocks.table(
                            Label.of("Pairs", "配对"),
                            Blocks.columns(
                                    Label.of("trainee", "学员"), Label.of("placed at", "安排于"), Label.of("coach", "带教老师")),
                            pairs)),
            Blocks.more(
                    Label.of("Trainees each coach may take", "各带教老师可带学员数"),
                    Charts.bars(Label.of("Coaches by number of eligible trainees", "按可带学员数统计"), eligible()))
        };
    }

    private List<Charts.Bar> eligible() {
        Map<Integer, Long> counts = new TreeMap<>();
        for (Opening opening : answers.coached().problem().openings()) {
            counts.merge(
                    answers.coached()
                            .problem()
                            .eligibleTrainees(opening.place())
                            .size(),
                    1L,
                    Long::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new Charts.Bar(
                        Label.of(entry.getKey() + " trainees", entry.getKey() + "名学员"), entry.getValue()))
                .toList();
    }

    private DomContent[] whatIf() {
        Repair repair = answers.repair();
        Label gone = words.names().person(answers.ill());
        List<List<Object>> rows = new ArrayList<>();
        for (Repair.Move move : repair.moves()) {
            rows.add(List.of(
                    words.names().cell(move.trainee()),
                    move.from().<Object>map(words.names()::cell).orElse(Blocks.nowhere()),
                    move.to().<Object>map(words.names()::cell).orElse(Blocks.nowhere()),
                    move.change().label()));
        }
        return new DomContent[] {
            p(Sheet.words(Label.of(
                    "The coach most trainees named, " + gone.english()
                            + ", falls ill. Everybody else keeps the coach unless the chain of changes reaches them.",
                    "被指名最多的" + gone.chinese() + "患病。除变动链所及者外，其他人不变。"))),
            Blocks.table(
                    Label.of(
                            rows.size() + " move, "
                                    + repair.with(Repair.Change.LOSES).size() + " to something less wished for",
                            rows.size() + "人变动，其中"
                                    + repair.with(Repair.Change.LOSES).size() + "人变差"),
                    Blocks.columns(
                            Label.of("trainee", "学员"),
                            Label.of("from", "原"),
                            Label.of("to", "现"),
                            Label.of("change", "变化")),
                    rows),
            BackboneWords.certificate(repair.pairing(), answers.repairAudit())
        };
    }
}
