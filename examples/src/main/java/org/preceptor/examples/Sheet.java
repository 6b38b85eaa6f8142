package org.preceptor.examples;

import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preceptor.Label;

/** One self-contained page: no network, no script, readable on paper. */
final class Sheet {
    private static final Label INVENTED = Label.of(
            "Every person on this page is invented. Figures marked “published” are exactly those of the cited source.",
            "本页所有人员均为虚构；标注“公开数据”的数字与所引来源完全一致。");

    private static final int SHORT = 6;
    private static final Pattern WHOLE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}|(?<![A-Za-z])[A-Z]+(?:-[A-Z0-9]+)*-[A-Z]*\\d+");

    private final Label title;
    private final Label subtitle;
    private final List<DomContent> sections = new ArrayList<>();

    Sheet(Label title, Label subtitle) {
        this.title = title;
        this.subtitle = subtitle;
    }

    Sheet section(Label heading, DomContent... content) {
        sections.add(TagCreator.section(h2(words(heading))).with(content));
        return this;
    }

    String render() {
        return document(html(
                                head(
                                        meta().withCharset("utf-8"),
                                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                        title(this.title.english() + " · " + this.title.chinese()),
                                        style(rawHtml(resource("sheet.css")))),
                                body(
                                        header(
                                                h1(words(this.title)),
                                                p(words(subtitle)).withClass("lead"),
                                                p(words(INVENTED)).withClass("notice")),
                                        main().with(sections),
                                        footer(p("Preceptor 0.1.0-SNAPSHOT"))))
                        .withLang("en"))
                + "\n";
    }

    /** English with the Chinese label beside it. */
    static DomContent words(Label label) {
        return label.english().equals(label.chinese())
                ? span(text(label.english()))
                : span(
                        span(text(label.english() + " ")),
                        span(text(label.chinese()))
                                .withLang("zh")
                                .withClass(label.chinese().length() <= SHORT ? "zh nb" : "zh"));
    }

    /** Text whose days and ids are not broken at the end of a line. */
    static DomContent text(String words) {
        List<DomContent> parts = new ArrayList<>();
        Matcher whole = WHOLE.matcher(words);
        int from = 0;
        while (whole.find()) {
            parts.add(TagCreator.text(words.substring(from, whole.start())));
            parts.add(span(whole.group()).withClass("nb"));
            from = whole.end();
        }
        parts.add(TagCreator.text(words.substring(from)));
        return each(parts.toArray(DomContent[]::new));
    }

    private static String resource(String name) {
        try (InputStream in = Sheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
