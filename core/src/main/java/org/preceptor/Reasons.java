package org.preceptor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The library's own reasons for refusing a value, English and Chinese; braces stand for what varies. */
final class Reasons {
    static final Map<String, String> PHRASES = phrases();

    private static final String HOLE = "{}";

    private Reasons() {}

    private static Map<String, String> phrases() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("must not be blank", "不能为空白");
        all.put("must not be blank or padded with spaces", "不能为空白，首尾不能有空格");
        all.put("must be text without space around it", "须为首尾无空格的文本");
        all.put("must not be negative", "不能为负数");
        all.put("must be 0 or more", "须为0或以上");
        all.put("must be from 0 to the largest plan", "须为0至最大计划数");
        all.put("must be at least 1", "至少为1");
        all.put("must be at least one", "至少为1");
        all.put("must be 1 or more", "须为1或以上");
        all.put("must be above 0", "须大于0");
        all.put("must be at least 0 and below one unit of the amount", "至少为0，且不足一个计量单位");
        all.put("must be above zero", "须大于零");
        all.put("must be between 0 and 1", "须在0与1之间");
        all.put("must be from 0 to 1", "须为0至1");
        all.put("must be between 0 and 100", "须在0与100之间");
        all.put("must be between 1 and {}", "须在1与{}之间");
        all.put("is larger than can be counted", "超出可计数的范围");
        all.put("expected 1, 2 or 3", "应为1、2或3");
        all.put("must be three shares that add up to 100", "须为合计100的三项权重");
        all.put(
                "must be one of {}, BALINSKI_YOUNG, HAMILTON, LARGEST_REMAINDER:<quota>:<bounds>",
                "须为以下之一：{}, BALINSKI_YOUNG, HAMILTON, LARGEST_REMAINDER:<quota>:<bounds>");
        all.put("needs at least one value", "至少需要一个值");
        all.put("needs at least one edition", "至少需要一个版本");
        all.put("needs at least one track", "至少需要一个系列");
        all.put("needs \"{}\"", "缺少“{}”");
        all.put("a group must not be empty", "分组不能为空");
        all.put("is entered twice", "重复登记");
        all.put("repeats a code", "代码重复");
        all.put("names must differ", "名称不能重复");
        all.put("must have one weight only", "只能有一个权重");
        all.put("must have one floor", "只能有一个下限");
        all.put("must have one cap", "只能有一个上限");
        all.put("must name everybody once", "每人须且只能列出一次");
        all.put("must name each node once", "每个节点须且只能列出一次");
        all.put("must list its titles lowest first", "职称须由低到高排列");
        all.put("must be below the band before it", "须低于前一档");
        all.put("must ask for less than {}", "要求须低于{}");
        all.put("must differ from the donor", "须与转出方不同");
        all.put("has no pending offer", "没有待答复的录取通知");
        all.put("nobody mentors {} across it", "{}在该日前后无人带教");
        all.put("the special grade exists only in the tertiary tier", "特等仅限三级医院");
        all.put("units never add implicitly; expected {}", "不同单位不得相加；应为{}");
        all.put("must have a first day", "须有首日");
        all.put("must not be before first day {}", "不能早于首日{}");
        all.put("must not be before the day it was filed", "不能早于提出日");
        all.put("must not be before the entry above it", "不能早于上一条");
        all.put("must start on the day after {} ends", "须自{}结束次日起");
        all.put("expected first/last, such as 2018-01-16/2018-02-15", "应为“首日/末日”，如2018-01-16/2018-02-15");
        all.put("expected days as YYYY-MM-DD", "日期应写作YYYY-MM-DD");
        all.put("expected P11M, P38W or 105 DOUBLE_HOUR", "应如P11M、P38W或105 DOUBLE_HOUR");
        all.put("expected a period such as >=P3Y or >P15Y", "应为年限，如>=P3Y或>P15Y");
        all.put("expected >=P3Y (and above) or >P15Y (over)", "应为>=P3Y（及以上）或>P15Y（超过）");
        all.put("expected a code such as 0900", "应为代码，如0900");
        all.put("expected an edition such as 2023", "应为版本，如2023");
        all.put("expected code@edition, such as 0900@2023", "应为“代码@版本”，如0900@2023");
        all.put("expected a code such as CN-XZ or 130100", "应为代码，如CN-XZ或130100");
        all.put("expected CN-XZ, 540000, or a name such as Tibet or 西藏", "应为CN-XZ、540000，或名称，如Tibet或西藏");
        all.put("expected mentor:ID, host:ID or discipline:HOST#NAME", "应为mentor:编号、host:编号或discipline:医院#学科");
        all.put("expected a dotted name such as ward.no-summer-start", "应为以点分隔的名称，如ward.no-summer-start");
        all.put("must be empty or start with a slash", "须为空或以斜线开头");
        all.put("~ must be ~0 or ~1", "~须写作~0或~1");
        all.put("both languages of {} need the same arguments {}", "{}的两种语言须有相同的参数{}");
        all.put("nests deeper than a document may", "嵌套过深");
        all.put("must be valid Unicode", "须为合法的Unicode文本");
        all.put("must be four digits", "须为四位数字");
        all.put("must be at most {} bytes", "最多{}字节");
        all.put("year must be {}", "年份须为{}");
        all.put("number must be {}", "数字须为{}");
        return all;
    }

    /** What a reason says in Chinese, when it is one of the library's own. */
    static Optional<String> chinese(String reason) {
        String exact = PHRASES.get(reason);
        if (exact != null) {
            return Optional.of(exact);
        }
        return PHRASES.entrySet().stream()
                .filter(phrase -> phrase.getKey().contains(HOLE))
                .map(phrase -> filled(phrase.getKey(), phrase.getValue(), reason))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> filled(String english, String chinese, String reason) {
        Matcher matcher = Pattern.compile("\\Q" + english.replace(HOLE, "\\E(.+)\\Q") + "\\E", Pattern.DOTALL)
                .matcher(reason);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(chinese);
        for (int i = 1; i <= matcher.groupCount(); i++) {
            int hole = text.indexOf(HOLE);
            text.replace(hole, hole + HOLE.length(), matcher.group(i));
        }
        return Optional.of(text.toString());
    }
}
