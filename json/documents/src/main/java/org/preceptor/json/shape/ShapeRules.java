package org.preceptor.json.shape;

import com.google.common.collect.ImmutableList;
import org.preceptor.Label;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What the values of a document have to look like, whatever they mean. */
public final class ShapeRules {
    private static final Source OURS = Source.local("Preceptor document format 1.0");
    private static final Source IJSON =
            Source.of("IETF", "RFC 7493, The I-JSON Message Format").at("rfc-editor.org/rfc/rfc7493");
    private static final Source DAYS = Source.of("IETF", "RFC 3339, Date and Time on the Internet: full-date")
            .at("rfc-editor.org/rfc/rfc3339");

    /** Another type than wanted. */
    public static final RuleCard TYPE = card("json.type", OURS)
            .sentence("A value has the type that is expected; nothing is converted", "值的类型与要求一致，不作转换")
            .message("expected {expected}, found {actual}", "应为{expected}，实为{actual}")
            .passing(Label.same("\"hours\": 3"))
            .failing(Label.same("\"hours\": \"3\""))
            .build();
    /** A fraction or an exponent. */
    public static final RuleCard FRACTION = card("json.type.fraction", OURS)
            .sentence("Counts are written as whole numbers", "计数写作整数")
            .message("expected {expected}, found {actual}", "应为{expected}，实为{actual}")
            .passing(Label.same("3"))
            .failing(Label.same("3.0"))
            .build();
    /** An explicit null. */
    public static final RuleCard NULL = card("json.null", OURS)
            .sentence("No value is null", "任何值都不为null")
            .message("must not be null; expected {expected}", "不能为null，应为{expected}")
            .passing(Label.same("[]"))
            .failing(Label.same("null"))
            .build();
    /** Outside the range. */
    public static final RuleCard RANGE = card("json.number.range", OURS)
            .sentence("A number lies in its range", "数字在允许的范围内")
            .message("allowed {expected}, found {actual}", "允许范围{expected}，实为{actual}")
            .passing(Label.same("12"))
            .failing(Label.same("-1"))
            .build();
    /** Beyond what other readers can hold. */
    public static final RuleCard INTEROP = card("json.number.interop", IJSON)
            .sentence("Numbers stay where every reader holds them exactly", "数字在各种软件都能精确表示的范围内")
            .message("{actual} is beyond 9007199254740991; send it as text", "{actual}超出9007199254740991，请以文本发送")
            .passing(Label.same("9007199254740991"))
            .failing(Label.same("9007199254740992"))
            .build();
    /** An exact decimal in another notation. */
    public static final RuleCard DECIMAL = card("json.decimal.form", OURS)
            .sentence("Exact numbers are text: digits with a dot, or a whole number", "精确数字写作文本：数字加小数点，或整数")
            .message("write {expected}; found {actual}", "应写作{expected}，实为{actual}")
            .passing(Label.same("\"1.5\""))
            .failing(Label.same("\"1,5\""))
            .build();
    /** A value outside a closed list. */
    public static final RuleCard ENUM = card("json.enum.unknown", OURS)
            .sentence("A coded value is one of the known ones", "代码值应在已知范围内")
            .message("unknown value {actual}; {hint}", "未知的值{actual}；{hint}")
            .passing(Label.same("\"SENIOR\""))
            .failing(Label.same("\"senior\""))
            .build();
    /** An identifier in another form. */
    public static final RuleCard ID_FORM = card("id.form", OURS)
            .sentence("An identifier has no blanks at its ends and no hidden characters", "标识首尾没有空白，也不含不可见字符")
            .message("must match the form of an identifier; found {actual}: {reason}", "不符合标识的形式：{actual}；{reason}")
            .passing(Label.same("\"P-1\""))
            .failing(Label.same("\" P-1\""))
            .build();
    /** An identifier that is too long. */
    public static final RuleCard ID_LENGTH = card("id.length", OURS)
            .sentence("An identifier has at most 64 characters", "标识不超过64个字符")
            .message("at most {expected} characters, found {actual}", "最多{expected}个字符，实为{actual}个")
            .passing("64 characters", "64个字符")
            .failing("65 characters", "65个字符")
            .build();
    /** A day in another notation. */
    public static final RuleCard DAY_FORM = card("time.day.form", DAYS)
            .sentence("A day is written YYYY-MM-DD, without a time", "日期写作YYYY-MM-DD，不带时间")
            .message(
                    "expected a day as YYYY-MM-DD without time or white space; found {actual}",
                    "日期应为YYYY-MM-DD，不带时间和空白；实为{actual}")
            .passing(Label.same("\"2026-01-05\""))
            .failing(Label.same("\"2026-01-05T00:00:00Z\""))
            .build();
    /** A day that does not exist. */
    public static final RuleCard DAY_INVALID = card("time.day.invalid", DAYS)
            .sentence("A day exists in the calendar", "日期在日历中存在")
            .message("{actual} does not exist in the calendar", "日历中没有{actual}这一天")
            .passing(Label.same("\"2024-02-29\""))
            .failing(Label.same("\"2025-02-29\""))
            .build();
    /** A day out of range. */
    public static final RuleCard DAY_RANGE = card("time.day.range", OURS)
            .sentence("Days lie between 1950 and 2200", "日期在1950年至2200年之间")
            .message("year must be {expected}; found {actual}", "年份应在{expected}之间，实为{actual}")
            .passing(Label.same("\"1950-01-01\""))
            .failing(Label.same("\"1949-12-31\""))
            .build();
    /** A term that ends before it starts. */
    public static final RuleCard SPAN = card("time.span.empty", OURS)
            .sentence("A term does not end before it starts", "期间的末日不早于首日")
            .message(
                    "last day {actual} is before the first day {expected}; both belong to the term",
                    "末日{actual}早于首日{expected}；首末两日都计入期间")
            .passing(Label.same("2026-01-05 to 2026-01-05"))
            .failing(Label.same("2026-01-05 to 2026-01-04"))
            .build();
    /** The same again in a set. */
    public static final RuleCard REPEATED = card("collection.repeated", OURS)
            .sentence("A set holds nothing twice", "集合中没有重复项")
            .message("repeats {actual}, already at position {first}", "与第{first}项重复：{actual}")
            .passing(Label.same("[\"x\",\"y\"]"))
            .failing(Label.same("[\"x\",\"x\"]"))
            .build();
    /** A member that is not there. */
    public static final RuleCard MISSING = card("json.missing", OURS)
            .sentence("Every required member is present", "必填成员都存在")
            .message("member {member} is required", "缺少必填成员{member}")
            .passing(Label.same("{\"id\": \"P-1\"}"))
            .failing(Label.same("{}"))
            .build();
    /** A member nobody knows. */
    public static final RuleCard UNKNOWN = card("json.unknown-member", OURS)
            .sentence("Only known members are used", "只使用已知的成员")
            .message("member {member} is not known here; {hint}", "此处没有成员{member}；{hint}")
            .passing(Label.same("\"hours\""))
            .failing(Label.same("\"hour\""))
            .build();
    /** No kind. */
    public static final RuleCard KIND_MISSING = card("doc.kind.missing", OURS)
            .sentence("A value of a family says its kind", "同族的值注明其kind")
            .message("member kind is required; known: {expected}", "缺少成员kind；已知：{expected}")
            .passing(Label.same("{\"kind\": \"count\"}"))
            .failing(Label.same("{}"))
            .build();
    /** An unknown kind. */
    public static final RuleCard KIND_UNKNOWN = card("doc.kind.unknown", OURS)
            .sentence("A kind is one of the known ones", "kind应为已知的一种")
            .message("unknown kind {actual}; {hint}", "未知的kind：{actual}；{hint}")
            .passing(Label.same("\"count\""))
            .failing(Label.same("\"coumt\""))
            .build();
    /** A class name. */
    public static final RuleCard KIND_CLASS = card("doc.kind.class-name", OURS)
            .sentence("Kinds are names of our own, never class names", "kind是本格式的名称，绝不是类名")
            .message("class names are never accepted; found {actual}", "不接受类名：{actual}")
            .passing(Label.same("\"kind\": \"count\""))
            .failing(Label.same("\"@class\": \"a.B\""))
            .build();
    /** A member that follows from others and disagrees with them. */
    public static final RuleCard DERIVED = card("doc.derived", OURS)
            .sentence("A member that follows from others agrees with them", "由其他成员得出的成员与之一致")
            .message("does not agree with the other members; expected {expected}", "与其他成员不一致，应为{expected}")
            .passing("the message of the evidence", "与依据相符的文字")
            .failing("an edited message", "改动过的文字")
            .build();
    /** A value that the domain refuses. */
    public static final RuleCard REFUSED = card("value.malformed", OURS)
            .sentence("A value can exist", "值是可以成立的")
            .message("{reason}; found {actual}", "{reason}；实为{actual}")
            .passing("a term that ends after it starts", "末日不早于首日的期间")
            .failing("a negative number of seats", "名额为负数")
            .build();
    /** A reference to nobody. */
    public static final RuleCard REFERENCE = card("ref.unknown", OURS)
            .sentence("A reference points at something in the document", "引用指向文档中的内容")
            .message("no {kind} {actual}", "没有{kind}：{actual}")
            .passing("a base that is listed", "已列出的基地")
            .failing("a base that is not listed", "未列出的基地")
            .build();

    private ShapeRules() {}

    /** {@return every card, in the order above} */
    public static ImmutableList<RuleCard> cards() {
        return ImmutableList.of(
                TYPE,
                FRACTION,
                NULL,
                RANGE,
                INTEROP,
                DECIMAL,
                ENUM,
                ID_FORM,
                ID_LENGTH,
                DAY_FORM,
                DAY_INVALID,
                DAY_RANGE,
                SPAN,
                REPEATED,
                MISSING,
                UNKNOWN,
                KIND_MISSING,
                KIND_UNKNOWN,
                KIND_CLASS,
                DERIVED,
                REFUSED,
                REFERENCE);
    }

    private static RuleCard.Builder card(String id, Source source) {
        return RuleCard.builder().id(id).source(source);
    }
}
