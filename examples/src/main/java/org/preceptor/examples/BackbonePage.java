package org.preceptor.examples;

import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.preceptor.Label;
import org.preceptor.pairing.Explanation;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Trainee;
import org.preceptor.program.Phase;
import org.preceptor.program.ProgramRules;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Region;
import org.preceptor.roster.Title;
import org.preceptor.rule.Finding;
import org.preceptor.standards.BackboneProgram;
import org.preceptor.time.Term;

/** The page: the program, who sends whom, and the placement by willingness. */
final class BackbonePage {
    private static final int SHOWN = 8;

    private final BackboneAnswers answers;
    private final BackboneWords words;

    BackbonePage(BackboneAnswers answers) {
        this.answers = answers;
        words = new BackboneWords(answers.files().roster());
    }

    Sheet sheet() {
        Sheet sheet = new Sheet(
                Backbone2018.TITLE,
                Label.of(
                        "One month of theory, eleven months in a tertiary hospital's strong discipline, one coach each.",
                        "理论一个月，三级医院优势学科临床十一个月，一对一带教。"));
        sheet.section(Label.of("At a glance", "一览"), new BackboneGlance(answers, words).content());
        sheet.section(Label.of("The program", "项目"), program());
        sheet.section(Label.of("Who is sent", "派出单位"), senders());
        sheet.section(Label.of("Places and how far down they went", "名额与录取线"), places());
        sheet.section(Label.of("Placement by willingness", "按志愿安排"), placement());
        return new BackboneCoachPage(answers, words).addTo(sheet);
    }

    private DomContent[] program() {
        BackboneProgram published = BackboneProgram.beijing2018();
        Label source = Label.of("published", "公开数据");
        List<Charts.Line> lines = new ArrayList<>();
        var dated = answers.files().cohort().resolve(answers.files().program());
        for (int i = 0; i < dated.phases().size(); i++) {
            Phase phase = answers.files().program().phases().get(i);
            dated.phases()
                    .get(i)
                    .ifPresent(term -> lines.add(
                            new Charts.Line(phase.kind().label(), term, Label.same(BackboneWords.days(term)))));
        }
        Label same =
                answers.files().program().phases().equals(published.program().phases())
                                && dated.phases()
                                        .equals(published
                                                .cohort()
                                                .resolve(published.program())
                                                .phases())
                        ? Label.of("phases, dates and demands are those published", "阶段、日期与要求与公开资料一致")
                        : Label.of("phases, dates or demands differ from those published", "阶段、日期或要求与公开资料不一致");
        return new DomContent[] {
            Blocks.facts(List.of(
                    new Blocks.Fact(published.cohort().size().orElse(0), Label.of("trainees", "学员"), source),
                    new Blocks.Fact(
                            "16 + 1",
                            Label.of("senders: the districts of Beijing, and Shijiazhuang", "派出地：北京各区，及石家庄"),
                            source),
                    new Blocks.Fact("1 + 11", Label.of("months of theory and clinic", "理论与临床月数"), source),
                    new Blocks.Fact("1 : 1", Label.of("trainee and coach, one to one", "学员与带教老师一对一"), source),
                    new Blocks.Fact(
                            Title.Level.SUB_SENIOR.label().chinese(),
                            Label.of("sub-senior: the lowest title of a coach", "带教老师的最低职称"),
                            source),
                    new Blocks.Fact(
                            answers.placed().profile().trainees(),
                            Label.of("trainees in the documents", "文件中的学员数"),
                            Label.of("invented people", "虚构人员")))),
            Blocks.published(published.source()),
            Charts.timeline(Label.of("Phases", "阶段"), dated.term().orElse(Term.always()), lines),
            p(
                    Blocks.tag(
                            answers.program().hasErrors() ? Blocks.Tone.NO : Blocks.Tone.OK,
                            answers.program().summary()),
                    Sheet.words(Label.of(
                            " The program and its cohort were checked by "
                                    + (ProgramRules.program().cards().size()
                                            + ProgramRules.cohort().cards().size())
                                    + " rules; " + same.english() + ".",
                            "项目与班次已按规则检查；" + same.chinese() + "。"))),
            Blocks.findings(answers.program().findings())
        };
    }

    private DomContent senders() {
        Map<Region, List<Long>> counts = new TreeMap<>();
        for (Trainee trainee : answers.placed().problem().trainees()) {
            Region region = trainee.home()
                    .map(home -> answers.files().roster().get(home).region())
                    .orElseThrow();
            boolean isPlaced = answers.placed().placeOf(trainee.id()).isPresent();
            List<Long> before = counts.getOrDefault(region, List.of(0L, 0L));
            counts.put(region, List.of(before.get(0) + (isPlaced ? 1 : 0), before.get(1) + (isPlaced ? 0 : 1)));
        }
        return Charts.stacks(
                Label.of("Trainees by the region of their hospital (invented split)", "按派出单位所在地（分布为虚构）"),
                List.of(Label.of("placed", "已安排"), Label.of("nowhere", "未安排")),
                counts.entrySet().stream()
                        .map(entry -> new Charts.Stack(entry.getKey().name(), entry.getValue()))
                        .toList());
    }

    private DomContent[] places() {
        Pairing placed = answers.placed();
        List<List<Object>> telling = new ArrayList<>();
        List<List<Object>> others = new ArrayList<>();
        placed.problem().openings().stream()
                .sorted(Comparator.comparingLong((Opening o) -> -asked(o.place(), 1))
                        .thenComparing(Opening::place))
                .forEach(opening -> {
                    Explanation.OfPlace why = placed.explain(opening.place());
                    boolean over = asked(opening.place(), 1) > opening.capacity();
                    boolean closed =
                            placed.problem().eligibleTrainees(opening.place()).isEmpty();
                    (closed || (over && telling.size() < SHOWN) ? telling : others)
                            .add(row(opening, why, over, closed));
                });
        List<Label> columns = Blocks.columns(
                Label.of("discipline, host", "学科与医院"),
                Label.of("places", "名额"),
                Label.of("first choice of", "第一志愿"),
                Label.of("wished by", "填报"),
                Label.of("filled", "录取"),
                Label.of("lowest admitted", "录取线"),
                Label.of("note", "说明"));
        return new DomContent[] {
            Blocks.table(
                    Label.of(
                            "Most first choices beyond the places, and places closed by a rule",
                            "第一志愿超额最多者，以及依规则不可安排者"),
                    columns,
                    telling),
            Blocks.more(
                    Label.of("The other " + others.size() + " places", "其余" + others.size() + "处"),
                    Blocks.table(Label.of("Places", "名额"), columns, others))
        };
    }

    private List<Object> row(Opening opening, Explanation.OfPlace why, boolean over, boolean closed) {
        Pairing.CutOff cutOff = answers.placed().certificate().cutOffs().get(opening.place());
        Object note = over
                ? Blocks.tag(Blocks.Tone.MAYBE, Label.of("oversubscribed", "超额"))
                : why.reason().label();
        if (closed) {
            PersonId anybody = answers.placed().problem().trainees().get(0).id();
            List<Finding> errors =
                    answers.placed().problem().whyNot(anybody, opening.place()).errors();
            note = errors.isEmpty() ? note : words.sentence(errors.get(0));
        }
        return List.of(
                words.names().cell(opening.place()),
                opening.capacity(),
                asked(opening.place(), 1),
                asked(opening.place(), Integer.MAX_VALUE),
                why.filled(),
                cutOff == null || cutOff.isOpen()
                        ? "–"
                        : BackboneWords.position(cutOff.position().orElse(0)),
                note);
    }

    private int asked(Place place, int choice) {
        return (int) answers.placed().problem().trainees().stream()
                .filter(trainee -> trainee.willingness().choiceOf(place).orElse(Integer.MAX_VALUE) <= choice
                        && trainee.willingness().choiceOf(place).isPresent())
                .count();
    }

    private DomContent[] placement() {
        Pairing placed = answers.placed();
        List<List<Object>> refused = new ArrayList<>();
        List<List<Object>> full = new ArrayList<>();
        List<List<Object>> all = new ArrayList<>();
        for (Trainee trainee : placed.problem().trainees()) {
            Explanation why = placed.explain(trainee.id());
            Object place = why.place().<Object>map(words.names()::cell).orElse(Blocks.nowhere());
            List<Object> row = List.of(words.names().cell(trainee.id()), place, words.wishes(why));
            if (why.wishes().stream().anyMatch(wish -> wish.reason() == Explanation.Reason.NOT_ELIGIBLE)) {
                refused.add(row);
            } else if (why.place().isEmpty()) {
                full.add(row);
            }
            all.add(List.of(words.names().cell(trainee.id()), place, choice(why)));
        }
        List<Label> columns = Blocks.columns(
                Label.of("trainee", "学员"), Label.of("placed at", "安排于"), Label.of("wish by wish", "逐项志愿"));
        int shown = Math.min(SHOWN, full.size());
        return new DomContent[] {
            p(Sheet.words(Label.of(
                    placed.profile().percent(1) + " % of the trainees got their first choice.",
                    placed.profile().percent(1) + "%的学员获得第一志愿。"))),
            BackboneWords.profile(Label.of("How the wishes fared", "志愿实现情况"), placed.profile()),
            Blocks.table(Label.of("A rule says no to one of the wishes", "志愿中有依规则不可安排者"), columns, refused),
            Blocks.table(
                    Label.of("Nowhere: every place of the list went to others ranked higher", "未安排：所填志愿均由名次在前者占满"),
                    columns,
                    full.subList(0, shown)),
            Blocks.more(
                    Label.of(
                            "The other " + (full.size() - shown) + " without a place",
                            "其余" + (full.size() - shown) + "名未安排者"),
                    Blocks.table(Label.of("Nowhere", "未安排"), columns, full.subList(shown, full.size()))),
            Blocks.findings(placed.problem().diagnostics().findings()),
            Blocks.more(
                    Label.of("All " + all.size() + " trainees", "全部" + all.size() + "名学员"),
                    Blocks.table(
                            Label.of("Placements", "安排"),
                            Blocks.columns(
                                    Label.of("trainee", "学员"), Label.of("placed at", "安排于"), Label.of("choice", "志愿")),
                            all)),
            BackboneWords.certificate(placed, answers.placedAudit()),
            p(Sheet.words(Label.of(
                    "Every placement was also held against the phase by the program's own rules: "
                            + answers.placements().summary().english() + ".",
                    "每项安排另按项目规则核对：" + answers.placements().summary().chinese() + "。")))
        };
    }

    private static Object choice(Explanation why) {
        return why.wishes().stream()
                .filter(wish -> wish.reason() == Explanation.Reason.PAIRED)
                .<Object>map(Explanation.Wish::choice)
                .findFirst()
                .orElse("–");
    }
}
