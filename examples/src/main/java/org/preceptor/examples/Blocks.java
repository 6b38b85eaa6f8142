package org.preceptor.examples;

import static j2html.TagCreator.b;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import com.google.common.collect.Streams;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.TableTag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.preceptor.Label;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Source;

/** The few shapes every page is made of: facts, tables, tags and findings. */
final class Blocks {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);

    private Blocks() {}

    /** A headline number; the note says where it comes from. */
    record Fact(Object value, Label name, Label note) {}

    /** How a tag is coloured. */
    enum Tone {
        OK,
        NO,
        MAYBE,
        NOTE
    }

    static DomContent facts(List<Fact> facts) {
        return ul().withClass("facts")
                .with(facts.stream()
                        .map(fact -> li(
                                b(String.valueOf(fact.value())),
                                Sheet.words(fact.name()),
                                small(Sheet.words(fact.note()))))
                        .toList());
    }

    /**
     * One of the questions an administrator comes with.
     *
     * @param question the question
     * @param answer the answer
     * @param files the result documents that hold it in full
     */
    record Answer(Label question, Label answer, List<String> files) {}

    /** The questions and their answers, before anything else is shown. */
    static DomContent answers(List<Answer> answers) {
        return div(TagCreator.table(tbody().with(answers.stream()
                        .map(each -> tr(
                                th(Sheet.words(each.question())).attr("scope", "row"),
                                td(
                                        Sheet.words(each.answer()),
                                        each.files().isEmpty() ? text("") : small(String.join(", ", each.files())))))
                        .toList())))
                .withClass("scroll answers");
    }

    /** Where the figures marked "published" are from. */
    static DomContent published(Source source) {
        return p(small(
                Sheet.words(Label.of("Published by: ", "公开数据来源：")),
                text(source.toString() + ", "),
                text(source.reference())));
    }

    static DomContent tag(Tone tone, Label label) {
        return span(label.english() + " " + label.chinese())
                .withClass("tag " + tone.name().toLowerCase(Locale.ROOT));
    }

    /** A table whose cells are texts, numbers, labels or any content; numbers align right. */
    static DomContent table(Label title, List<Label> columns, List<? extends List<?>> rows) {
        return div(grid(title, columns, rows)
                        .with(tbody().with(rows.stream()
                                .map(row ->
                                        tr().with(row.stream().map(Blocks::cell).toList()))
                                .toList())))
                .withClass("scroll");
    }

    private static TableTag grid(Label title, List<Label> columns, List<? extends List<?>> rows) {
        return TagCreator.table(
                caption(Sheet.words(title)),
                thead(tr().with(IntStream.range(0, columns.size())
                        .mapToObj(i -> th(Sheet.words(columns.get(i))).withCondClass(isNumeric(rows, i), "n"))
                        .toList())));
    }

    private static boolean isNumeric(List<? extends List<?>> rows, int column) {
        return rows.stream().anyMatch(row -> column < row.size() && row.get(column) instanceof Number);
    }

    static DomContent cell(Object value) {
        if (value instanceof Number) {
            return td(String.valueOf(value)).withClass("n");
        } else if (value instanceof Label label) {
            return td(Sheet.words(label));
        } else if (value instanceof DomContent content) {
            return content.render().startsWith("<td") ? content : td(content);
        }
        return td(Sheet.text(String.valueOf(value)));
    }

    static DomContent nowhere() {
        return tag(Tone.NO, Label.of("nowhere", "未安排"));
    }

    static DomContent barred() {
        return td("–").withClass("c barred");
    }

    /** Findings with place, sentence, rule, source and what can be done. */
    static DomContent findings(Iterable<Finding> findings) {
        return ul().withClass("findings")
                .with(Streams.stream(findings).map(Blocks::finding).toList());
    }

    private static DomContent finding(Finding finding) {
        return li(
                        span(finding.subject().toString()).withClass("where"),
                        text(" "),
                        Sheet.text(ENGLISH.render(finding)),
                        span(Sheet.text(CHINESE.render(finding))).withLang("zh").withClass("zh"),
                        small(
                                text(finding.rule().id() + " · "
                                        + finding.rule().source()),
                                each(finding.remedies(), remedy -> span(text(" · "), Sheet.words(remedy.label())))))
                .withClass(finding.severity().name().toLowerCase(Locale.ROOT));
    }

    /** Content that is folded away on screen and printed in full. */
    static DomContent more(Label title, DomContent... content) {
        return details(summary(Sheet.words(title))).with(content);
    }

    static List<Label> columns(Label... labels) {
        return Arrays.asList(labels);
    }
}
