package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.json.PreceptorJson;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;

/** What is said in Chinese holds no words of another language: only ids, signs, placeholders and proper names. */
class ChineseTest {
    private static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern UNBROKEN = Pattern.compile("<span class=\"nb\">(.*?)</span>");
    private static final Pattern ON_PAGE = Pattern.compile("lang=\"zh\"[^>]*>(.*?)</span>");
    private static final Pattern IN_DOCUMENT = Pattern.compile("\"chinese\" ?: ?\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*)*");
    private static final Pattern ALLOWED = Pattern.compile(String.join(
            "|",
            "\\{\\w+}",
            "(?:mentor|host|discipline):[\\w-]+(?:#[a-z-]+)?",
            "\\[[a-z-]+(?:, [a-z-]+)*]",
            "(?<![A-Za-z])(?:[A-Z]{1,2}(?:-[A-Z]{1,2})*|[a-z])-?\\d[\\d-]*(?![A-Za-z])",
            "(?<=\\d) x (?=\\d)",
            "SplitMix64|DBG|IBF|EMDR"));

    static List<Stop> stops() {
        return Tour.stops();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void saysEverythingInChinese(Stop stop) {
        Stop.Answers answers = stop.visit(new Inbox(Path.of("data", stop.id()))).orElseThrow();
        List<String> said = new ArrayList<>(onPage(answers));
        assertThat(said).hasSizeGreaterThan(100);
        answers.results().values().forEach(result -> said.addAll(inDocument(result)));
        said.addAll(lines(answers));

        assertThat(strangers(said)).isEmpty();
    }

    @Test
    void findsAWordOfAnotherLanguage() {
        assertThat(strangers(List.of("Guizhou：精确份额30.028", "C-074在2017-05-01已带教T-2017-031", "基地B06")))
                .containsOnlyKeys("Guizhou");
        assertThat(onPage("<td><span>a </span><span lang=\"zh\" class=\"zh\">自<span class=\"nb\">C-01</span>起</span>"))
                .containsExactly("自C-01起");
    }

    private static List<String> onPage(Stop.Answers answers) {
        return onPage(answers.page().render());
    }

    private static List<String> onPage(String page) {
        return ON_PAGE.matcher(UNBROKEN.matcher(page).replaceAll("$1"))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Every Chinese text of a result document, and every finding of a report as it is shown. */
    private static List<String> inDocument(Object result) {
        List<String> said = new ArrayList<>(IN_DOCUMENT
                .matcher(PreceptorJson.strict().write(result))
                .results()
                .map(match -> match.group(1))
                .toList());
        if (result instanceof Report report) {
            report.findings()
                    .forEach(finding -> said.addAll(Stream.concat(
                                    Stream.of(CHINESE.render(finding)),
                                    finding.remedies().stream().map(CHINESE::render))
                            .toList()));
        }
        return said;
    }

    /** The lines of the summary that are Chinese as a whole. */
    private static List<String> lines(Stop.Answers answers) {
        return answers.summary().stream()
                .filter(line -> HAN.matcher(line.strip().substring(0, 1)).matches())
                .toList();
    }

    private static Map<String, String> strangers(List<String> said) {
        Map<String, String> strangers = new TreeMap<>();
        for (String text : said) {
            Matcher words =
                    WORDS.matcher(ALLOWED.matcher(text.replace("&gt;", ">")).replaceAll(" "));
            words.results().map(MatchResult::group).forEach(word -> strangers.putIfAbsent(word, text));
        }
        return strangers;
    }
}
