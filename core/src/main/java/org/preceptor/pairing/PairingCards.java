package org.preceptor.pairing;

import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What the room's rules say, in both languages, and who says so. */
final class PairingCards {

    private static final Source BACKBONE =
            Source.of("Beijing Municipal Health Commission", "Backbone physician training, press release 2018-03");
    private static final Source FORM_2023 =
            Source.of("National Health Commission", "Residency base management form 2023");
    private static final Source FORMS_2023 = Source.of("National Health Commission", "Residency specialty forms 2023");
    private static final Source PROGRAM = Source.local("program rule");

    static final RuleCard TITLE_BELOW_FLOOR = card(
            "title-below-floor-on-start",
            BACKBONE.at("one-to-one, at least sub-senior"),
            "A mentor's title reaches the floor on the first day of the pairing",
            "带教老师的职称在带教首日达到下限",
            "the title {actual} on {day} is below the floor: {expected}",
            "{day}的职称为{actual}，低于要求：{expected}",
            "associate chief since 2018-02-20, pairing from 2018-02-20",
            "2018-02-20起为副主任医师，带教自2018-02-20起",
            "associate chief since 2018-02-20, pairing from 2018-02-16",
            "2018-02-20起为副主任医师，带教自2018-02-16起");
    static final RuleCard TITLE_NOT_HELD = card(
            "title-not-held-on-start",
            BACKBONE.at("one-to-one, at least sub-senior"),
            "A mentor holds a title on the first day of the pairing",
            "带教老师在带教首日持有职称",
            "no title is held on {day}",
            "{day}未持有任何职称",
            "chief without an end",
            "主任医师，无终止日",
            "chief until the eve of the first day",
            "主任医师，任期止于首日前一天");
    static final RuleCard CERTIFICATE_EXPIRED = card(
            "teacher-certificate-not-in-date",
            FORM_2023.at("teacher training"),
            "A mentor's teacher certificate is in date on the first day of the pairing",
            "带教老师的师资证书在带教首日有效",
            "no teacher certificate is in date on {day}",
            "{day}无有效师资证书",
            "valid to 2024-08-31, pairing from 2024-08-31",
            "有效期至2024-08-31，带教自2024-08-31起",
            "valid to 2024-08-31, pairing from 2024-09-01",
            "有效期至2024-08-31，带教自2024-09-01起");
    static final RuleCard CERTIFICATE_LAPSES = card(
            "teacher-certificate-lapses",
            FORM_2023.at("teacher training"),
            "A mentor's teacher certificate lasts as long as the pairing",
            "带教老师的师资证书覆盖整个带教期",
            "the teacher certificate lapses after {day}, before the pairing ends",
            "师资证书于{day}后失效，早于带教结束",
            "valid to the last day",
            "有效期至最后一天",
            "valid on the first day, lapses half way",
            "首日有效，中途失效");
    static final RuleCard HOST_BELOW_RANK = card(
            "host-below-rank",
            BACKBONE.at("tertiary hosts"),
            "A host's declared rank reaches the floor",
            "接收医院的等级达到下限",
            "the host is {actual}; asked for: {expected}",
            "接收医院为{actual}；要求：{expected}",
            "a tertiary host where tertiary is asked",
            "要求三级，接收医院为三级",
            "a secondary A host where tertiary is asked",
            "要求三级，接收医院为二级甲等");
    static final RuleCard DISCIPLINE_NOT_OFFERED = card(
            "discipline-not-offered",
            PROGRAM,
            "A discipline wished for is offered by the host",
            "所选学科由接收医院开设",
            "{expected} is not among the disciplines the host offers",
            "接收医院未开设{expected}",
            "cardiology at a host that offers it",
            "选择心内科，医院开设心内科",
            "cardiology at a host that does not",
            "选择心内科，医院未开设");
    static final RuleCard HOME_EQUALS_HOST = card(
            "home-equals-host",
            FORM_2023.at("entrusted trainees"),
            "A trainee who is sent trains away from home",
            "委派学员不在本单位培训",
            "{category}: home and host are both {actual}",
            "{category}：派出单位与接收单位同为{actual}",
            "entrusted, home differs from host",
            "委托培训，派出单位与接收单位不同",
            "entrusted, home is host",
            "委托培训，派出单位即接收单位");
    static final RuleCard HOME_DIFFERS = card(
            "home-differs-from-host",
            FORM_2023.at("own employees"),
            "An own employee trains at home",
            "本院职工在本院培训",
            "{category}: home is {actual}, host is {expected}",
            "{category}：派出单位为{actual}，接收单位为{expected}",
            "own employee, home is host",
            "本院职工，派出单位即接收单位",
            "own employee of another hospital",
            "其他医院的职工");
    static final RuleCard OPEN_RECRUIT_HAS_HOME = card(
            "open-recruit-has-home",
            FORM_2023.at("open recruits"),
            "An open recruit has no home",
            "社会招收学员没有派出单位",
            "{category}: a home is stated, {actual}",
            "{category}：却填有派出单位{actual}",
            "open recruit, no home",
            "社会招收，无派出单位",
            "open recruit with a home",
            "社会招收，填有派出单位");
    static final RuleCard ONESELF = card(
            "mentor-is-trainee",
            PROGRAM,
            "Nobody is paired with himself or herself",
            "不得与本人结对",
            "{actual} is both mentor and trainee",
            "{actual}既是带教老师又是学员",
            "two people",
            "两个人",
            "the same id on both sides",
            "双方为同一人");
    static final RuleCard COACH_NOT_EXCLUSIVE = card(
            "coach-not-exclusive",
            BACKBONE.at("one-to-one coaching"),
            "A one-to-one coach has one trainee at a time, a trainee one coach",
            "一对一带教：同一时间一师一徒",
            "{mentor} already coaches {trainee} during {actual}",
            "{mentor}在{actual}已带教{trainee}",
            "the second begins the day after the first ends",
            "后者在前者结束次日开始",
            "the two share one day",
            "两者有一天重叠");
    static final RuleCard SUPERVISOR_CAP = card(
            "supervisor-cap",
            FORMS_2023.at("trainees per supervisor"),
            "A supervisor teaches at most so many trainees on any day",
            "带教老师任一日带教人数不超过上限",
            "on the fullest day the mentor would teach {actual}; at most {expected}",
            "人数最多之日将带教{actual}人；上限为{expected}人",
            "surgery, edition 2023: the second resident",
            "外科，2023版：第二名住院医师",
            "surgery, edition 2023: the third resident",
            "外科，2023版：第三名住院医师");
    static final RuleCard NOT_OF_HOST = card(
            "mentor-not-of-host",
            PROGRAM,
            "A mentor works for the host",
            "带教老师属于接收医院",
            "the mentor works for {actual}, the host is {expected}",
            "带教老师属于{actual}，接收医院为{expected}",
            "employed by the host",
            "受聘于接收医院",
            "employed elsewhere",
            "受聘于其他医院");
    static final RuleCard OUTSIDE_CLINICAL = card(
            "outside-clinical-phase",
            BACKBONE.at("clinical phase"),
            "A pairing lies inside the clinical phase",
            "带教期在临床阶段之内",
            "the term {actual} is not inside the clinical phase {expected}",
            "带教期{actual}不在临床阶段{expected}之内",
            "equal to the phase",
            "与临床阶段相同",
            "begins a day before the phase",
            "早于临床阶段一天开始");
    static final RuleCard CONFLICT = card(
            "conflict-of-interest",
            PROGRAM,
            "Mentor and trainee have no declared conflict of interest",
            "师徒之间没有已申报的利益冲突",
            "declared conflict: {actual}",
            "已申报的利益冲突：{actual}",
            "none declared",
            "未申报",
            "near relatives",
            "近亲属");
    static final RuleCard NO_LANGUAGE = card(
            "no-common-language",
            PROGRAM,
            "Trainee and place share a language",
            "学员与接收处有共同语言",
            "taught in {actual}; the trainee understands {expected}",
            "教学语言为{actual}；学员掌握{expected}",
            "both Chinese",
            "均为中文",
            "English only, trainee Chinese only",
            "仅英文教学，学员仅懂中文");
    static final RuleCard OTHER_SITE = card(
            "site-not-accepted",
            PROGRAM,
            "The trainee can go to the site",
            "学员可前往该院区",
            "the site is {actual}; the trainee can go to {expected}",
            "院区为{actual}；学员可前往{expected}",
            "east campus, trainee accepts east",
            "东院区，学员接受东院区",
            "west campus only",
            "仅西院区");
    static final RuleCard COACHING_GAP = card(
            "coaching-gap",
            PROGRAM,
            "There is no day without a coach between two coaches",
            "两任带教之间不间断",
            "no coach for {expected} days, {actual}",
            "{actual}共{expected}天无人带教",
            "to 30 June, then from 1 July",
            "前任至6月30日，后任自7月1日",
            "to 30 June, then from 3 July",
            "前任至6月30日，后任自7月3日");
    static final RuleCard NO_MENTOR = card(
            "no-mentor",
            FORM_2023.at("fixed mentor"),
            "Every resident has a fixed mentor",
            "每名住院医师均有固定导师",
            "no fixed mentor during {actual}",
            "{actual}没有固定导师",
            "one mentor throughout",
            "全程一名导师",
            "none",
            "没有导师");
    static final RuleCard MULTIPLE_MENTORS = card(
            "multiple-mentors",
            FORM_2023.at("fixed mentor"),
            "No resident has two fixed mentors at a time",
            "住院医师不得同时有两名固定导师",
            "two fixed mentors at a time: {actual}",
            "同时有两名固定导师：{actual}",
            "one after the other",
            "先后各一名",
            "two on one day",
            "同一天两名");

    private PairingCards() {}

    /** Sentence, message, passing and failing example, each in English and Chinese. */
    static RuleCard card(String id, Source source, String... words) {
        return RuleCard.builder()
                .id("pairing." + id)
                .source(source)
                .sentence(words[0], words[1])
                .message(words[2], words[3])
                .passing(words[4], words[5])
                .failing(words[6], words[7])
                .build();
    }
}
