package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import org.preceptor.Label;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What a file of records, one per line, has to be. */
final class LineRules {
    private static final Source LINES =
            Source.of("ndjson.org", "Newline Delimited JSON").at("github.com/ndjson/ndjson-spec");

    static final RuleCard LINE = card("ndjson.line")
            .sentence("Every line is one sound record", "每一行都是一条正确的记录")
            .message("line {line}: {problem}; the other lines are read", "第{line}行：{problem}；其余各行照常读取")
            .passing(Label.same("{\"first\": \"2018-02-16\"}"))
            .failing(Label.same("{\"first\": \"2018-02-16\","))
            .build();
    static final RuleCard BLANK = card("ndjson.blank")
            .sentence("No line is empty", "没有空行")
            .message("line {line} is empty", "第{line}行为空")
            .passing("a record on every line", "每行一条记录")
            .failing("an empty line between two records", "两条记录之间有空行")
            .build();
    static final RuleCard ARRAY = card("ndjson.array")
            .sentence("A file of records is not one array", "逐行记录的文件不是一个数组")
            .message(
                    "line {line} starts an array; write one record per line, or read it as a document",
                    "第{line}行是数组的开头；请每行写一条记录，或按文档读取")
            .passing(Label.same("{\"a\": 1}"))
            .failing(Label.same("[{\"a\": 1},"))
            .build();
    static final RuleCard TOO_LONG = card("json.limit.line")
            .sentence("A line has at most 1 MiB", "一行不超过1 MiB")
            .message("line {line} is longer than {limit} bytes", "第{line}行超过{limit}字节")
            .passing("at the limit", "恰为上限")
            .failing("one more", "超出一个")
            .build();

    private LineRules() {}

    static ImmutableList<RuleCard> cards() {
        return ImmutableList.of(LINE, BLANK, ARRAY, TOO_LONG);
    }

    private static RuleCard.Builder card(String id) {
        return RuleCard.builder().id(id).source(LINES);
    }
}
