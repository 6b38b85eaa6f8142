package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.preceptor.Label;
import org.preceptor.roster.HospitalId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.rule.Severity;
import org.preceptor.time.TermSet;

/** Rules about one person in one program: home and host, agreement, counterpart fields, approved years. */
final class EnrollmentRules {
    static final RuleCard HOME_EQUALS_HOST = RuleCard.builder()
            .id("program.home-equals-host")
            .sentence("Entrusted, backbone and counterpart trainees train away from home", "委托、骨干和对口支援学员不得在派出单位培训")
            .source(Sources.PHYSICIANS_LAW)
            .message("home and host are both {actual}", "派出单位与接收单位同为{actual}")
            .passing("an entrusted trainee of county hospital A at base B", "A县医院委托B基地培训")
            .failing("an entrusted trainee of hospital B at base B", "B医院委托B基地培训")
            .build();
    static final RuleCard HOME_DIFFERS_FROM_HOST = RuleCard.builder()
            .id("program.home-differs-from-host")
            .sentence("An own employee trains at the hospital that employs her", "本单位人在本单位培训")
            .source(Sources.ADMISSION)
            .message("an own employee's home is {actual}, the host is {expected}", "本单位人的单位为{actual}，接收单位为{expected}")
            .passing("an own employee of base B at base B", "B基地本单位人在B基地")
            .failing("an own employee of hospital A at base B", "A医院的人以本单位人身份在B基地")
            .build();
    static final RuleCard OPEN_RECRUIT_HAS_HOME = RuleCard.builder()
            .id("program.open-recruit-has-home")
            .sentence("An open recruit has no home", "社会人没有派出单位")
            .source(Sources.ADMISSION)
            .message("an open recruit comes from {actual}", "社会人却有派出单位{actual}")
            .passing("an open recruit without a home", "无派出单位的社会人")
            .failing("an open recruit sent by hospital A", "由A医院派出的社会人")
            .build();
    static final RuleCard HOME_MISSING = RuleCard.builder()
            .id("program.home-missing")
            .sentence("Somebody who is sent or employed has a home", "被派出或受雇者须有派出单位")
            .source(Sources.ADMISSION)
            .message("{category} without a home", "{category}没有派出单位")
            .passing("an entrusted trainee with the sending hospital", "写明派出医院的委托培训对象")
            .failing("an entrusted trainee without one", "未写派出医院的委托培训对象")
            .build();
    static final RuleCard AGREEMENT_MISSING = RuleCard.builder()
            .id("program.agreement-missing")
            .sentence("Entrusted and oriented training is agreed in writing", "委托培训和定向培训须签订协议")
            .source(Sources.PHYSICIANS_LAW)
            .message("{category} without an agreement", "{category}没有培训协议")
            .passing("an entrusted trainee with an agreement", "已签协议的委托培训对象")
            .failing("an entrusted trainee without an agreement", "未签协议的委托培训对象")
            .build();
    static final RuleCard CONSENT_MISSING = RuleCard.builder()
            .id("program.consent-missing")
            .sentence("An entrusted applicant attaches the sending unit's consent", "委托培训对象须附派出单位同意书")
            .source(Sources.ADMISSION)
            .message("the consent of {home} is not attached", "未附{home}的同意书")
            .passing("the consent is attached", "已附同意书")
            .failing("no consent", "没有同意书")
            .build();
    static final RuleCard SENDER_REQUIRED = RuleCard.builder()
            .id("program.sender-required")
            .sentence("A counterpart trainee names the sending unit in full", "对口支援计划住院医师须填送出单位全称")
            .source(Sources.REPORTING)
            .message("the sending unit of {person} is empty", "{person}的送出单位为空")
            .passing("counterpart: yes, with the sending unit", "对口支援：是，已填送出单位")
            .failing("counterpart: yes, sending unit empty", "对口支援：是，送出单位为空")
            .build();
    static final RuleCard SENDER_NOT_ALLOWED = RuleCard.builder()
            .id("program.sender-not-allowed")
            .sentence("Nobody else fills in a sending unit", "非对口支援学员不填送出单位")
            .source(Sources.REPORTING)
            .message("the sending unit is {actual}, yet the trainee is not a counterpart one", "非对口支援学员却填了送出单位{actual}")
            .passing("counterpart: no, sending unit empty", "对口支援：否，送出单位为空")
            .failing("counterpart: no, sending unit filled in", "对口支援：否，却填了送出单位")
            .build();
    static final RuleCard REDUCTION_RANGE = RuleCard.builder()
            .id("program.reduction-range")
            .sentence("A reduction is 0, 1 or 2 years and leaves at least one", "减免年限为0、1或2年，且至少保留1年")
            .source(Sources.REDUCTION)
            .message(
                    "{actual} of {base} years reduced, at most {expected} can be", "{base}年减免{actual}年，至多可减{expected}年")
            .passing("3 years reduced by 2", "3年减2年")
            .failing("3 years reduced by 3", "3年减3年")
            .build();
    static final RuleCard EVIDENCE_MISSING = RuleCard.builder()
            .id("program.evidence-missing")
            .sentence("A reduction has its evidence", "减免须有证明材料")
            .source(Sources.REDUCTION)
            .message("{actual} years reduced without evidence", "减免{actual}年，无证明材料")
            .passing("1 year less, with the degree certificate", "减1年，附学位证书")
            .failing("1 year less, nothing attached", "减1年，未附材料")
            .build();

    static final RuleCard HIRED_AWAY = RuleCard.builder()
            .id("program.hired-away")
            .sentence(
                    "A base does not hire away entrusted trainees while they train or owe service",
                    "基地不得在培训期或服务期内截留委托培训对象")
            .source(Sources.BASE_FORM_2016)
            .message(
                    "{employer} hires {person} on {actual}, who trains or owes service to {home}",
                    "{employer}于{actual}聘用{person}，而其仍在{home}的培训期或服务期内")
            .passing("hired by the base on the day after the service period", "服务期满次日受聘于基地")
            .failing("hired by the base on the last day of the service period", "服务期最后一日受聘于基地")
            .build();

    private EnrollmentRules() {}

    static RuleSet<Enrollment.Hiring> hiring() {
        return RuleSet.of(Rule.of(HIRED_AWAY, EnrollmentRules::hired));
    }

    private static List<Finding.Draft> hired(Enrollment.Hiring hiring, LocalDate day) {
        Enrollment enrollment = hiring.enrollment();
        TermSet owed = TermSet.of(Stream.concat(
                        Stream.of(enrollment.term()),
                        enrollment
                                .agreement()
                                .flatMap(agreement -> agreement.servicePeriod(enrollment.term()))
                                .stream())
                .toList());
        boolean away = enrollment.category() == TraineeCategory.ENTRUSTED
                && hiring.employer().equals(enrollment.host())
                && owed.contains(hiring.day());
        return away
                ? ImmutableList.of(HIRED_AWAY
                        .error()
                        .at("/employer")
                        .with("employer", Evidence.ref("hospital", hiring.employer()))
                        .with("person", Evidence.ref("person", enrollment.trainee()))
                        .actual(hiring.day())
                        .with(
                                "home",
                                Evidence.ref(
                                        "hospital",
                                        enrollment.home().map(HospitalId::value).orElse("-"))))
                : ImmutableList.of();
    }

    static RuleSet<Enrollment> rules(Severity unwantedSender) {
        return RuleSet.<Enrollment>of(
                        Rule.of(HOME_EQUALS_HOST, EnrollmentRules::away),
                        Rule.of(HOME_DIFFERS_FROM_HOST, EnrollmentRules::own),
                        Rule.of(OPEN_RECRUIT_HAS_HOME, EnrollmentRules::open),
                        Rule.of(HOME_MISSING, EnrollmentRules::home),
                        Rule.of(AGREEMENT_MISSING, EnrollmentRules::agreement),
                        Rule.of(CONSENT_MISSING, EnrollmentRules::consent),
                        Rule.of(SENDER_REQUIRED, EnrollmentRules::sender),
                        Rule.of(SENDER_NOT_ALLOWED, (enrollment, day) -> noSender(enrollment, unwantedSender)))
                .and(RuleSet.<Enrollment, ApprovedYears>under(
                                "approvedYears",
                                enrollment -> enrollment.approvedYears().orElseThrow(),
                                years())
                        .when(enrollment -> enrollment.approvedYears().isPresent()));
    }

    static RuleSet<ApprovedYears> years() {
        return RuleSet.of(
                Rule.of(REDUCTION_RANGE, EnrollmentRules::range), Rule.of(EVIDENCE_MISSING, EnrollmentRules::evidence));
    }

    private static List<Finding.Draft> away(Enrollment enrollment, LocalDate day) {
        boolean mustLeave = enrollment.category() == TraineeCategory.ENTRUSTED
                || enrollment.isCounterpart()
                || enrollment.type() == ProgramType.BACKBONE;
        return mustLeave && enrollment.home().filter(enrollment.host()::equals).isPresent()
                ? ImmutableList.of(HOME_EQUALS_HOST
                        .error()
                        .at("/host")
                        .actual(Evidence.ref("hospital", enrollment.host()))
                        .remedy(new Remedy.Replace(Label.of("the host", "接收单位"))))
                : ImmutableList.of();
    }

    private static List<Finding.Draft> own(Enrollment enrollment, LocalDate day) {
        return enrollment.category() == TraineeCategory.OWN_EMPLOYEE
                        && enrollment.type() != ProgramType.BACKBONE
                        && enrollment
                                .home()
                                .filter(home -> !home.equals(enrollment.host()))
                                .isPresent()
                ? ImmutableList.of(HOME_DIFFERS_FROM_HOST
                        .error()
                        .at("/home")
                        .actual(Evidence.ref("hospital", enrollment.home().get()))
                        .expected(Evidence.ref("hospital", enrollment.host())))
                : ImmutableList.of();
    }

    private static List<Finding.Draft> open(Enrollment enrollment, LocalDate day) {
        return enrollment.category() == TraineeCategory.OPEN_RECRUIT
                        && enrollment.home().isPresent()
                ? ImmutableList.of(OPEN_RECRUIT_HAS_HOME
                        .error()
                        .at("/home")
                        .actual(Evidence.ref("hospital", enrollment.home().get()))
                        .remedy(new Remedy.Remove(Label.of("the home", "派出单位"))))
                : ImmutableList.of();
    }

    private static List<Finding.Draft> home(Enrollment enrollment, LocalDate day) {
        boolean needed = enrollment.category() == TraineeCategory.ENTRUSTED
                || enrollment.category() == TraineeCategory.OWN_EMPLOYEE;
        return needed && enrollment.home().isEmpty()
                ? ImmutableList.of(HOME_MISSING
                        .error()
                        .at("/home")
                        .with("category", enrollment.category().label()))
                : ImmutableList.of();
    }

    private static List<Finding.Draft> agreement(Enrollment enrollment, LocalDate day) {
        boolean needed =
                enrollment.category() == TraineeCategory.ENTRUSTED || enrollment.category() == TraineeCategory.ORIENTED;
        return needed && enrollment.agreement().isEmpty()
                ? ImmutableList.of(AGREEMENT_MISSING
                        .error()
                        .at("/agreement")
                        .with("category", enrollment.category().label())
                        .remedy(new Remedy.Obtain(Label.of("a signed agreement", "已签协议"))))
                : ImmutableList.of();
    }

    private static List<Finding.Draft> consent(Enrollment enrollment, LocalDate day) {
        boolean needed = enrollment.category() == TraineeCategory.ENTRUSTED
                && enrollment.home().isPresent();
        return needed && enrollment.consent().isEmpty()
                ? ImmutableList.of(CONSENT_MISSING
                        .error()
                        .at("/consent")
                        .with("home", Evidence.ref("hospital", enrollment.home().get()))
                        .remedy(new Remedy.Obtain(Label.of("the sending unit's consent", "派出单位同意书"))))
                : ImmutableList.of();
    }

    private static List<Finding.Draft> sender(Enrollment enrollment, LocalDate day) {
        return enrollment.isCounterpart()
                        && enrollment.sender().filter(name -> !name.isBlank()).isEmpty()
                ? ImmutableList.of(SENDER_REQUIRED
                        .error()
                        .at("/sender")
                        .with("person", Evidence.ref("person", enrollment.trainee())))
                : ImmutableList.of();
    }

    private static List<Finding.Draft> noSender(Enrollment enrollment, Severity severity) {
        if (enrollment.isCounterpart() || enrollment.sender().isEmpty()) {
            return ImmutableList.of();
        }
        Finding.Draft draft = severity == Severity.ERROR ? SENDER_NOT_ALLOWED.error() : SENDER_NOT_ALLOWED.warning();
        return ImmutableList.of(draft.at("/sender").actual(enrollment.sender().get()));
    }

    private static List<Finding.Draft> range(ApprovedYears years, LocalDate day) {
        int most = Math.max(0, Math.min(2, years.base() - 1));
        return years.reduction() >= 0 && years.reduction() <= most
                ? ImmutableList.of()
                : ImmutableList.of(REDUCTION_RANGE
                        .error()
                        .at("/reduction")
                        .actual(years.reduction())
                        .with("base", years.base())
                        .expected(most));
    }

    private static List<Finding.Draft> evidence(ApprovedYears years, LocalDate day) {
        return years.reduction() > 0
                        && years.evidence().filter(text -> !text.isBlank()).isEmpty()
                ? ImmutableList.of(EVIDENCE_MISSING
                        .error()
                        .at("/evidence")
                        .actual(years.reduction())
                        .remedy(new Remedy.Obtain(Label.of("the document behind the reduction", "减免证明材料"))))
                : ImmutableList.of();
    }
}
