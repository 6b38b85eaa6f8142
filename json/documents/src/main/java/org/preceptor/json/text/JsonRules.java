package org.preceptor.json.text;

import com.google.common.collect.ImmutableList;
import org.preceptor.Label;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What every JSON text of ours has to be, before anybody asks what it says. */
public final class JsonRules {
    private static final Source JSON =
            Source.of("IETF", "RFC 8259, The JavaScript Object Notation").at("rfc-editor.org/rfc/rfc8259");
    private static final Source UTF8 = Source.of("IETF", "RFC 3629, UTF-8").at("rfc-editor.org/rfc/rfc3629");
    private static final Source IJSON =
            Source.of("IETF", "RFC 7493, The I-JSON Message Format").at("rfc-editor.org/rfc/rfc7493");
    private static final Source OURS = Source.local("Preceptor document format 1.0");

    /** Nothing to read. */
    public static final RuleCard EMPTY = card("json.empty", JSON)
            .sentence("A document holds one JSON object", "文档应包含一个JSON对象")
            .message("the document {actual}; expected one JSON object", "文档{actual}，应为一个JSON对象")
            .passing(Label.same("{}"))
            .failing("(no bytes)", "（没有内容）")
            .build();
    /** A byte-order mark. */
    public static final RuleCard BOM = card("json.bom", JSON)
            .sentence("A document starts without a byte-order mark", "文档开头没有字节顺序标记")
            .message("starts with a byte-order mark; save as UTF-8 without it", "文档以字节顺序标记开头，请保存为不带标记的UTF-8")
            .passing(Label.same("7B 7D"))
            .failing(Label.same("EF BB BF 7B 7D"))
            .build();
    /** Not UTF-8. */
    public static final RuleCard ENCODING = card("json.encoding", UTF8)
            .sentence("A document is UTF-8", "文档使用UTF-8编码")
            .message("byte offset {offset}: {actual}; only UTF-8 is accepted", "第{offset}字节处：{actual}；只接受UTF-8")
            .passing(Label.same("7B 7D"))
            .failing(Label.same("7B 00 7D 00"))
            .build();
    /** Overlong UTF-8. */
    public static final RuleCard OVERLONG = card("json.encoding.overlong", UTF8)
            .sentence("Every character takes its shortest UTF-8 form", "每个字符使用最短的UTF-8形式")
            .message("byte offset {offset}: overlong UTF-8 sequence", "第{offset}字节处：UTF-8序列过长")
            .passing(Label.same("2F"))
            .failing(Label.same("C0 AF"))
            .build();
    /** A sequence cut off. */
    public static final RuleCard CUT_OFF = card("json.encoding.truncated", UTF8)
            .sentence("Every UTF-8 sequence is complete", "每个UTF-8序列都是完整的")
            .message("byte offset {offset}: UTF-8 sequence is cut off", "第{offset}字节处：UTF-8序列不完整")
            .passing(Label.same("E7 97 85"))
            .failing(Label.same("E7 97"))
            .build();
    /** Half a character. */
    public static final RuleCard LONE_SURROGATE = card("json.string.lone-surrogate", IJSON)
            .sentence("Text is valid Unicode", "文本是有效的Unicode")
            .message("lone surrogate {actual}; text must be valid Unicode", "存在孤立的代理项{actual}，文本应为有效的Unicode")
            .passing(Label.same("\"\\uD83D\\uDE00\""))
            .failing(Label.same("\"\\uD83D\""))
            .build();
    /** A raw control character. */
    public static final RuleCard CONTROL = card("json.string.control", JSON)
            .sentence("Control characters in text are escaped", "文本中的控制字符要转义")
            .message("unescaped control character {actual}", "未转义的控制字符{actual}")
            .passing(Label.same("\"a\\tb\""))
            .failing("a raw tab in quotes", "引号内有未转义的制表符")
            .build();
    /** An escape that does not exist. */
    public static final RuleCard ESCAPE = card("json.syntax.escape", JSON)
            .sentence("Only the escapes of JSON are used", "只使用JSON规定的转义")
            .message("unknown escape {actual}; use {expected}", "未知的转义{actual}，请写作{expected}")
            .passing(Label.same("\"\\u0041\""))
            .failing(Label.same("\"\\x41\""))
            .build();
    /** A comma too many. */
    public static final RuleCard TRAILING_COMMA = card("json.syntax.trailing-comma", JSON)
            .sentence("The last member or element is not followed by a comma", "最后一项之后没有逗号")
            .message("comma before {actual}; remove it", "{actual}前多了一个逗号，请删除")
            .passing(Label.same("{\"a\":1}"))
            .failing(Label.same("{\"a\":1,}"))
            .build();
    /** A comment. */
    public static final RuleCard COMMENT = card("json.syntax.comment", JSON)
            .sentence("JSON has no comments", "JSON没有注释")
            .message("comments are not JSON; remove it", "JSON中不能有注释，请删除")
            .passing(Label.same("{}"))
            .failing(Label.same("{} // note"))
            .build();
    /** Anything else that is not JSON. */
    public static final RuleCard SYNTAX = card("json.syntax", JSON)
            .sentence("The text follows the JSON grammar", "文本符合JSON语法")
            .message("expected {expected}, found {actual}", "应为{expected}，实为{actual}")
            .passing(Label.same("{\"a\":1}"))
            .failing(Label.same("{'a':1}"))
            .build();
    /** Something after the end. */
    public static final RuleCard TRAILING = card("json.trailing", JSON)
            .sentence("Nothing follows the document", "文档结束后没有其他内容")
            .message("content after the document ends: {actual}", "文档结束后还有内容：{actual}")
            .passing(Label.same("{}"))
            .failing(Label.same("{} {}"))
            .build();
    /** The end is missing. */
    public static final RuleCard TRUNCATED = card("json.truncated", JSON)
            .sentence("The document is complete", "文档是完整的")
            .message("ended too early; objects and arrays still open: {open}", "文档提前结束，尚有{open}个对象或数组未关闭")
            .passing(Label.same("{\"a\":1}"))
            .failing(Label.same("{\"a\":"))
            .build();
    /** Not a number. */
    public static final RuleCard NON_FINITE = card("json.number.non-finite", JSON)
            .sentence("Numbers are finite", "数字是有限的")
            .message("{actual} is not a JSON number", "{actual}不是JSON数字")
            .passing(Label.same("0"))
            .failing(Label.same("NaN"))
            .build();
    /** A number in another notation. */
    public static final RuleCard NUMBER_FORM = card("json.number.form", JSON)
            .sentence("Numbers are written as JSON writes them", "数字按JSON的写法书写")
            .message(
                    "{actual} is not how JSON writes a number; write 1, -1, 0.5 or 1.0",
                    "{actual}不是JSON的数字写法，应如1、-1、0.5、1.0")
            .passing(Label.same("1"))
            .failing(Label.same("01"))
            .build();
    /** The same member again. */
    public static final RuleCard DUPLICATE = card("json.duplicate-member", IJSON)
            .sentence("A member appears once in its object", "对象中每个成员只出现一次")
            .message("member {member} appears more than once", "成员{member}重复出现")
            .passing(Label.same("{\"a\":1,\"b\":2}"))
            .failing(Label.same("{\"a\":1,\"\\u0061\":2}"))
            .build();
    /** Two names that look alike. */
    public static final RuleCard CONFUSABLE = card("json.member.confusable", IJSON)
            .sentence("Member names differ after Unicode normalisation", "成员名经Unicode规范化后仍不相同")
            .message("two member names look the same after normalisation: {member}", "两个成员名规范化后相同：{member}")
            .passing(Label.same("{\"e\":1,\"f\":2}"))
            .failing(Label.same("{\"\\u00e9\":1,\"e\\u0301\":2}"))
            .build();
    /** The document is too large. */
    public static final RuleCard DOCUMENT_SIZE = limit(
            "document",
            "A document is at most 8 MiB",
            "文档不超过8 MiB",
            "document larger than {limit} bytes",
            "文档超过{limit}字节");
    /** Nested too deeply. */
    public static final RuleCard DEPTH = limit(
            "depth",
            "Objects and arrays nest at most 32 deep",
            "对象和数组最多嵌套32层",
            "nested deeper than {limit}",
            "嵌套超过{limit}层");
    /** A text is too long. */
    public static final RuleCard STRING_LENGTH = limit(
            "string-length",
            "A text has at most 65 536 characters",
            "文本不超过65 536个字符",
            "text longer than {limit} characters",
            "文本超过{limit}个字符");
    /** A name is too long. */
    public static final RuleCard NAME_LENGTH = limit(
            "name-length",
            "A member name has at most 128 characters",
            "成员名不超过128个字符",
            "member name longer than {limit} characters",
            "成员名超过{limit}个字符");
    /** A number is too long. */
    public static final RuleCard NUMBER_LENGTH = limit(
            "number-length",
            "A number has at most 32 characters",
            "数字不超过32个字符",
            "number longer than {limit} characters",
            "数字超过{limit}个字符");
    /** An array is too long. */
    public static final RuleCard ARRAY_SIZE = limit(
            "array-size",
            "An array has at most 100 000 elements",
            "数组不超过100 000个元素",
            "more than {limit} elements",
            "元素超过{limit}个");
    /** An object has too many members. */
    public static final RuleCard MEMBER_COUNT = limit(
            "member-count",
            "An object has at most 1 000 members",
            "对象不超过1 000个成员",
            "more than {limit} members",
            "成员超过{limit}个");
    /** More problems than are listed. */
    public static final RuleCard MORE = card("report.truncated", OURS)
            .sentence("At most 100 problems of a document are listed", "每份文档最多列出100个问题")
            .message("{shown} problems shown, {more} more", "已列出{shown}个问题，另有{more}个未列出")
            .passing("100 problems", "100个问题")
            .failing("101 problems", "101个问题")
            .build();

    private JsonRules() {}

    /** {@return every card, in the order above} */
    public static ImmutableList<RuleCard> cards() {
        return ImmutableList.of(
                EMPTY,
                BOM,
                ENCODING,
                OVERLONG,
                CUT_OFF,
                LONE_SURROGATE,
                CONTROL,
                ESCAPE,
                TRAILING_COMMA,
                COMMENT,
                SYNTAX,
                TRAILING,
                TRUNCATED,
                NON_FINITE,
                NUMBER_FORM,
                DUPLICATE,
                CONFUSABLE,
                DOCUMENT_SIZE,
                DEPTH,
                STRING_LENGTH,
                NAME_LENGTH,
                NUMBER_LENGTH,
                ARRAY_SIZE,
                MEMBER_COUNT,
                MORE);
    }

    private static RuleCard.Builder card(String id, Source source) {
        return RuleCard.builder().id(id).source(source);
    }

    private static RuleCard limit(String what, String sentence, String chinese, String message, String messageChinese) {
        return card("json.limit." + what, OURS)
                .sentence(sentence, chinese)
                .message(message, messageChinese)
                .passing("at the limit", "恰为上限")
                .failing("one more", "超出一个")
                .build();
    }
}
