package org.preceptor.certification;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Set;
import org.preceptor.Label;

/** The codes of the ready schemes in words; any other code stands for itself. */
final class Vocabulary {
    /** code = English | Chinese; the English part is left out where the code itself reads well. */
    private static final ImmutableMap<String, Label> WORDS = words("""
            group-session=小组活动
            supervision-of-supervising=supervision of supervising|对督导工作的督导
            peer-supervision=peer supervision among leaders|组长同辈督导
            supervision=督导
            leader-seminar=组长研讨班
            intensive=leadership intensive|组长强化班
            credentialing-intensive=认证强化班
            leadership-weekend=学会周末组长小组
            leadership-day=leadership training day|组长培训日
            society-weekend=Society weekend|学会周末活动
            workshop=leadership workshop|组长工作坊
            residential-workshop=住宿工作坊
            peer-review=同行互评
            continuing-education=继续教育
            leader-course=leader training course|组长培训课程
            analytic-session=analytic Balint session|分析性巴林特小组
            fellowship-group=同行交流小组
            refresher=refresher course|复训课程
            emdr=EMDR treatment|EMDR治疗
            teaching=教学
            participant=组员
            leader=组长
            co-leader=co-leader|协同组长
            leaders-group=leaders' group|组长小组
            supervisor=督导师
            result=结果
            trainer=培训师
            ongoing=连续小组
            group=团体
            conference=study conference|研讨会议
            large-group=大组
            in-person=in person|面授
            online=线上
            video=录像
            audio=录音
            formal=正规
            informal=非正规
            named-topic=指定专题
            directly=at first hand|直接观察过
            recording=from recordings|通过记录了解
            application=申请
            approval=approval of the application|申请获批
            pathway-entry=entry on the pathway|进入培训路径
            pathway-end=end of the pathway|培训路径结束
            trainer-entry=entry on the trainer pathway|进入培训师路径
            registration=registration for leader training|注册组长培训
            recognition=认可
            professional-training=start of professional training|专业训练开始
            due=due date|到期日
            filing=filing of the renewal|提出续期
            grant=获批
            accredited-leader=认证组长
            experienced-supervisor=supervisor with experience|有督导经验
            leader-trainer=组长培训师
            leader-trainee=组长培训师学员
            recognised-leader=认可的组长
            leader:DBG=leader recognised by the DBG|德国巴林特学会认可的组长
            srba-trainer=trainer of the school|本校培训师
            emdr-supervisor=accredited EMDR supervisor|认证EMDR督导师
            supervisor-report=supervisor's report|督导报告
            co-leader-report=co-leader's report|协同组长报告
            supervisor-agreement=supervisor's agreement|督导同意书
            progress-report=进展报告
            final-report=positive final report|肯定的最终报告
            yearly-record=yearly record of training|年度培训记录
            standing-reference=reference on standing|品行推荐信
            feedback=trainer's feedback|培训师反馈
            invitation=committee's invitation|委员会邀请
            reference=推荐信
            portfolio=个人档案
            logbook=培训手册
            member:Balint-Society=membership of the Balint Society|英国巴林特学会会员
            insurance=indemnity insurance|责任保险
            ethics-code=ethics code of the profession|职业伦理守则
            session-records=records of the sessions|活动记录
            licence=执照
            disciplinary-matter=disciplinary matter|未结纪律案件
            leave=休假
            family=close family|近亲属
            same-institution=colleague at the institution|同机构同事
            psychodynamic-training=psychoanalytic or psychodynamic training|精神分析或心理动力学训练
            health-training=health-related professional training|卫生相关专业训练
            profession=职业
            region=地区
            yes=是
            no=否
            suitable-training=suitable basic professional training|合适的基础专业训练
            other-profession=another suitable profession|其他合适的职业
            sufficient-membership=membership of sufficient length|组员经历足够长
            sufficient-supervision=supervisor with sufficient knowledge of the work|督导师充分了解其工作
            continuing-supervision=adequate supervision that continues|持续的充分督导
            safe-setting=safe and free setting with protected boundaries|安全自由、边界受保护的设置
            doctor-patient-relation=focus on the doctor-patient relation|聚焦医患关系
            own-style=openness about one's own style|对自身风格及其影响保持开放
            group-process=awareness of group and unconscious process|觉察小组与潜意识过程
            accreditation-as-start=accreditation seen as a start|视认证为起点
            debriefed=every group debriefed with the co-leader|每次小组后与协同组长复盘
            sessions-since-last-report=dates and number of sessions since the last report|自上次报告以来活动的日期与次数
            thirteen-areas=thirteen areas of development|十三个发展领域
            discussed-first=reports discussed with the supervisee first|报告先与受督导者讨论
            trainee-supervision-confirmed=supervision by leader trainees confirmed by the committee|委员会确认可由组长培训师学员督导
            competence-profile=supervision long enough for a competence profile|督导时长足以形成胜任力画像
            overall-evaluation=final overall evaluation|最终总体评定
            title:psychotherapy=additional title psychotherapy|附加称号“心理治疗”
            title:psychoanalysis=additional title psychoanalysis|附加称号“精神分析”
            specialist:psychotherapeutic-medicine=specialist in psychotherapeutic medicine|心理治疗医学专科医师
            specialist:psychiatry-psychotherapy=specialist in psychiatry and psychotherapy|精神科与心理治疗专科医师
            specialist:child-adolescent-psychiatry-psychotherapy=specialist in child psychiatry and psychotherapy|儿少精神科与心理治疗专科医师
            licence:psychological-psychotherapist=licence as psychological psychotherapist|心理学心理治疗师执业资格
            licence:child-adolescent-psychotherapist=licence as child psychotherapist|儿少心理治疗师执业资格
            training:psychodynamic=psychodynamic training (completed)|心理动力学训练（完成）
            training:analytic=analytic training (completed)|精神分析训练（完成）
            physician=医师
            clinical-psychologist=临床心理师
            diploma:psychotherapeutic-medicine=chamber diploma in psychotherapeutic medicine|医师公会心理治疗医学文凭
            psychotherapist-list=entry in the ministry's list of psychotherapists|列入卫生部心理治疗师名册
            degree:medical=medical degree|医学学位
            degree:behavioural-science=behavioural-science degree|行为科学学位
            general-practice=experience with and knowledge of general practice|全科医疗经历与知识
            registration:psychologist-psychotherapist=registration as psychologist or psychotherapist|心理师或心理治疗师国家注册
            psychotherapy-association=membership of a psychotherapy association|专科心理治疗协会会员
            methodical-supervision=experience in methodical supervision|方法性督导经验
            group-work=experience in group work|团体工作经验
            group-culture=study of group culture|团体文化学习
            personal-analysis=personal analytic experience|个人分析经历
            course:srba=the school's two-year leader course|本校两年组长课程
            emdr-training=EMDR training|EMDR培训
            colloquium=结业答辩
            examination=考试
            committee=委员会
            council=理事会
            board=董事会
            Council=Council|理事会
            Board=Board|理事会
            team=组长团队
            leadership team=leadership team|组长团队
            accreditation team=accreditation team|认证团队
            Accreditation Committee=Accreditation Committee|认证委员会
            training advisory committee=training advisory committee|培训咨询委员会
            review panel=review panel|评审专家组
            review panel of the 9th Beijing conference=review panel of the 9th Beijing conference|第九届北京会议评审专家组
            signer=签署人
            assessor=评定人
            examiner=考官
            specialist=专科医师
            psychologist=心理师
            psychotherapist=心理治疗师
            """);

    private static final ImmutableSet<String> MASS = ImmutableSet.of(
            "supervision",
            "supervision-of-supervising",
            "peer-supervision",
            "peer-review",
            "continuing-education",
            "teaching",
            "emdr");

    private Vocabulary() {}

    private static ImmutableMap<String, Label> words(String text) {
        ImmutableMap.Builder<String, Label> words = ImmutableMap.builder();
        text.lines().forEach(line -> {
            int at = line.indexOf('=');
            int bar = line.indexOf('|');
            String code = line.substring(0, at);
            String english = bar < 0 ? code.replace('-', ' ') : line.substring(at + 1, bar);
            words.put(code, Label.of(english, line.substring(Math.max(at, bar) + 1)));
        });
        return words.buildOrThrow();
    }

    static Label of(String code) {
        Label known = WORDS.get(code);
        if (known != null) {
            return known;
        } else if (code.isBlank()) {
            return Label.same("-");
        } else if (code.startsWith("member:")) {
            String body = body(code);
            return Label.of("membership of " + body, body + "会员");
        }
        return Label.of(code.replace('-', ' '), code);
    }

    /** An id of evidence: the words for the code when it is one, else itself. */
    static Label id(String id) {
        return WORDS.getOrDefault(id, Label.same(id));
    }

    private static String body(String member) {
        return member.substring("member:".length()).replace('-', ' ');
    }

    /** Activities of a kind, more than one. */
    static Label many(String kind) {
        Label one = of(kind);
        return MASS.contains(kind) ? one : Label.of(one.english() + "s", one.chinese());
    }

    /** Whether activities are spoken of as one thing: supervision, teaching. */
    static boolean isMass(Selection selection) {
        return !selection.filters().isEmpty()
                && selection.filters().get(0) instanceof Selection.Is is
                && MASS.containsAll(is.values());
    }

    static Label choice(Set<String> codes) {
        return Sentences.join(codes.stream().map(Vocabulary::of).toList(), " or ", "或");
    }

    /** What somebody is who holds one of several statuses: an accredited leader, a member. */
    static Label status(Set<String> codes) {
        return Sentences.join(codes.stream().map(Vocabulary::status).toList(), " or ", "或");
    }

    private static Label status(String code) {
        if (code.startsWith("member:")) {
            return Label.of("a member of " + body(code), body(code) + "会员");
        } else if (code.equals("insurance")) {
            return Label.of("insured", "有责任保险");
        } else if (code.equals("ethics-code")) {
            return Label.of("bound by an ethics code", "受职业伦理守则约束");
        }
        Label word = of(code);
        boolean vowel = "aeiouAEIOU".indexOf(word.english().charAt(0)) >= 0;
        return Label.of((vowel ? "an " : "a ") + word.english(), word.chinese());
    }

    static Label of(Selection.Facet facet) {
        return Label.of(
                facet.name().toLowerCase(Locale.ROOT),
                switch (facet) {
                    case KIND -> "类别";
                    case ROLE -> "身份";
                    case MODE -> "方式";
                    case GROUP -> "小组";
                    case FORM -> "形式";
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
            case LEADER -> Label.of("co-leaders", "协同组长");
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
