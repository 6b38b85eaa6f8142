package org.preceptor.certification;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.preceptor.Label;

/** Chinese for the codes that the ready schemes use; any other code stands for itself. */
final class Vocabulary {
    private static final Map<String, String> CHINESE = words(
            "group-session=小组活动 case-discussion=案例讨论 supervision=督导 leader-seminar=组长研讨班 intensive=强化班",
            "leadership-weekend=组长周末培训 leadership-day=组长培训日 society-weekend=学会周末活动 workshop=工作坊",
            "peer-review=同行互评 continuing-education=继续教育 leader-course=组长课程 participation=小组体验",
            "participant=组员 leader=组长 co-leader=协同组长 supervisor=督导师 trainer=培训师 member=组员",
            "ongoing=连续小组 conference=会议小组 large-group=大组 in-person=面授 online=线上 video=录像 audio=录音",
            "application=申请 approval=批准 pathway-entry=进入培训路径 pathway-end=培训路径结束 registration=注册",
            "accredited-leader=认证组长 leader-trainer=组长培训师 recognised-leader=认可的组长 recognition=认可",
            "supervisor-report=督导报告 progress-report=进展报告 final-report=最终报告 yearly-record=年度记录",
            "invitation=邀请 reference=推荐信 portfolio=个人档案 insurance=责任保险 leave=休假 family=亲属",
            "psychodynamic-training=心理动力学训练 health-training=卫生专业训练 profession=职业 region=地区",
            "safe-setting=安全而自由的设置 doctor-patient-relation=聚焦医患关系 own-style=觉察自身风格及其影响",
            "group-process=觉察小组与潜意识过程 accreditation-as-start=视认证为起点 directly=直接观察 recording=记录",
            "credentialing-intensive=认证强化班 colloquium=结业答辩 examination=考试 logbook=培训手册",
            "committee=委员会 council=理事会 board=董事会 team=组长团队 signer=签署人 assessor=评定人 examiner=考官",
            "specialist=专科医师 physician=医师 psychologist=心理师 psychotherapist=心理治疗师 teaching=教学经历",
            "clinical-practice=临床实践 led-group=带领小组 disciplinary-matter=未结纪律案件 ethics-code=伦理守则");

    private Vocabulary() {}

    private static Map<String, String> words(String... lines) {
        ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
        for (String line : lines) {
            for (String pair : line.split(" ", -1)) {
                int at = pair.indexOf('=');
                words.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return words.buildKeepingLast();
    }

    static Label of(String code) {
        if (code.isBlank()) {
            return Label.same("-");
        }
        if (code.startsWith("member:")) {
            String body = code.substring("member:".length());
            return Label.of("membership of " + body, body + "会员");
        }
        String english = code.replace('-', ' ');
        return Label.of(english, CHINESE.getOrDefault(code, code));
    }

    static Label choice(Set<String> codes) {
        return Sentences.join(codes.stream().map(Vocabulary::of).toList(), " or ", "或");
    }

    static Label of(Selection.Facet facet) {
        return Label.of(
                facet.name().toLowerCase(Locale.ROOT),
                switch (facet) {
                    case KIND -> "类别";
                    case ROLE -> "身份";
                    case MODE -> "方式";
                    case GROUP -> "小组";
                    case FORM -> "小组形式";
                    case SETTING -> "场所";
                    case PROVIDER -> "举办方";
                    case MEETING -> "会议";
                    case TAG -> "标签";
                });
    }

    static Label of(Limit.Key key) {
        return switch (key) {
            case GROUP -> Label.of("groups", "小组");
            case SETTING -> Label.of("settings", "场所");
            case MEETING -> Label.of("meetings", "会议");
            case PROVIDER -> Label.of("providers", "举办方");
            case COMPANION -> Label.of("companions", "合作者");
            case DAY -> Label.of("days", "日期");
        };
    }

    /** What a filter asks about, for the reason why an activity does not count. */
    static String asked(Selection.Filter filter) {
        if (filter instanceof Selection.Is is) {
            return is.facet().name().toLowerCase(Locale.ROOT);
        } else if (filter instanceof Selection.IsNot not) {
            return not.facet().name().toLowerCase(Locale.ROOT);
        } else if (filter instanceof Selection.Alongside with) {
            return String.join(", ", with.statuses());
        }
        return filter instanceof Selection.Recorded ? "recording" : "";
    }
}
