package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preceptor.pairing.Domain.person;
import static org.preceptor.pairing.InputExamples.ELSEWHERE;
import static org.preceptor.pairing.InputExamples.LI;
import static org.preceptor.pairing.InputExamples.WANG;
import static org.preceptor.pairing.InputExamples.below;
import static org.preceptor.pairing.InputExamples.excluded;
import static org.preceptor.pairing.InputExamples.fixed;
import static org.preceptor.pairing.InputExamples.joint;
import static org.preceptor.pairing.InputExamples.link;
import static org.preceptor.pairing.InputExamples.plain;
import static org.preceptor.pairing.InputExamples.region;
import static org.preceptor.pairing.InputExamples.regions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.pairing.PairingProblem.Joint;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.roster.HospitalId;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;

class DiagnosticsTest {
    private static final PairingPolicy BEST = PairingPolicy.traineeOptimal();

    record Given(String english, String chinese, PairingProblem problem) {
        static Given of(String english, String chinese, PairingProblem.Builder problem) {
            return new Given(english, chinese, problem.build());
        }

        @Override
        public String toString() {
            return english;
        }
    }

    static Stream<Given> told() {
        return Stream.of(decisions(), links(), distributions(), seats()).flatMap(List::stream);
    }

    private static List<Given> decisions() {
        return List.of(
                Given.of(
                        "ERROR /trainees/1: fixed again, at mentor:wang; the first entry counts",
                        "再次预先指定于mentor:wang，以第一条为准",
                        plain().addFixed(fixed("1", LI, "agreed"), fixed("1", WANG, "agreed"))),
                Given.of(
                        "WARNING /trainees/1: the decision on mentor:li does not say who took it",
                        "对mentor:li的决定未说明由谁作出",
                        plain().addFixed(new PairingProblem.Fixed(person("1"), LI, " ", "agreed"))),
                Given.of(
                        "WARNING /trainees/2: the decision on mentor:li does not say why",
                        "对mentor:li的决定未说明理由",
                        plain().addExcluded(excluded("2", LI, ""))),
                Given.of(
                        "WARNING /trainees/2: mentor:li is excluded again; one entry is enough",
                        "mentor:li再次被排除，一条即可",
                        plain().addExcluded(excluded("2", LI, "left"), excluded("2", LI, "left"))),
                Given.of(
                        "ERROR /trainees/2: mentor:li is both fixed and excluded; the pair is made",
                        "mentor:li既被指定又被排除，仍予配对",
                        plain().addFixed(fixed("2", LI, "agreed")).addExcluded(excluded("2", LI, "left"))),
                Given.of(
                        "WARNING /excluded: 9 is no trainee of this pairing; the name is left out",
                        "9不在本次学员之内，该人不计",
                        plain().addExcluded(excluded("9", LI, "left"))),
                Given.of(
                        "WARNING /excluded: mentor:elsewhere is no opening of this pairing; the entry is left out",
                        "mentor:elsewhere不在本次名额之内，该项不计",
                        plain().addExcluded(excluded("1", ELSEWHERE, "left"))));
    }

    private static List<Given> links() {
        return List.of(
                Given.of(
                        "ERROR /links: 1 is linked to himself or herself; the link is left out",
                        "1与本人关联，该关联不计",
                        plain().addLinks(link("1", "1", joint(LI, WANG)))),
                Given.of(
                        "ERROR /links: 1 is linked again; the first link counts",
                        "1再次关联，以第一项为准",
                        plain().addLinks(link("1", "2", joint(WANG, LI)), link("1", "3", joint(LI, WANG)))),
                Given.of(
                        "ERROR /links: 2 is linked again; the first link counts",
                        "2再次关联，以第一项为准",
                        plain().addLinks(link("1", "2"), link("2", "3"))),
                Given.of(
                        "ERROR /links: 2 is fixed beforehand; the link is left out",
                        "2已预先指定，该关联不计",
                        plain().addFixed(fixed("2", LI, "agreed")).addLinks(link("1", "2", joint(LI, WANG)))),
                Given.of(
                        "ERROR /links: 9 is no trainee of this pairing; the name is left out",
                        "9不在本次学员之内，该人不计",
                        plain().addLinks(link("1", "9"))),
                Given.of(
                        "WARNING /links: the joint wish mentor:li, mentor:elsewhere names no opening of this pairing; it is left out",
                        "联合志愿mentor:li、mentor:elsewhere所列去处不在本次名额之内，不计",
                        plain().addLinks(link("1", "2", joint(LI, ELSEWHERE)))),
                Given.of(
                        "WARNING /links: the joint wish mentor:li, mentor:wang is named twice; it is left out",
                        "联合志愿mentor:li、mentor:wang重复填报，不计",
                        plain().addLinks(link("1", "2", joint(LI, WANG), joint(LI, WANG)))),
                Given.of(
                        "WARNING /links: the joint wish nowhere, nowhere sends nobody anywhere; it is left out",
                        "联合志愿不安置、不安置未安置任何人，不计",
                        plain().addLinks(link("1", "2", new Joint(Optional.empty(), Optional.empty())))));
    }

    private static List<Given> distributions() {
        return List.of(
                spread(
                        "WARNING /distribution/regionOf/mentor:elsewhere: mentor:elsewhere is no opening of this pairing; the entry is left out",
                        "mentor:elsewhere不在本次名额之内，该项不计",
                        Distribution.builder().addRegions(region("n", 0, 1)).putRegionOf(ELSEWHERE, "n")),
                spread(
                        "WARNING /distribution/targets/mentor:elsewhere: mentor:elsewhere is no opening of this pairing; the entry is left out",
                        "mentor:elsewhere不在本次名额之内，该项不计",
                        Distribution.builder().putTargets(ELSEWHERE, 1)),
                spread(
                        "WARNING /distribution/order/mentor:elsewhere: mentor:elsewhere is no opening of this pairing; the entry is left out",
                        "mentor:elsewhere不在本次名额之内，该项不计",
                        Distribution.builder().addOrder(ELSEWHERE)),
                spread(
                        "WARNING /distribution/members/h: mentor:elsewhere is no opening of this pairing; the entry is left out",
                        "mentor:elsewhere不在本次名额之内，该项不计",
                        Distribution.builder().putMembers(MemberId.of("h"), ELSEWHERE)),
                spread(
                        "ERROR /distribution/regions/n: the minimum 2 is above the seats of its places, 1; no pairing meets it",
                        "下限2高于区域内名额1，任何配对均无法达到",
                        Distribution.builder()
                                .addRegions(region("n", 2, 2), below("s", "n"))
                                .putRegionOf(LI, "s")),
                spread(
                        "WARNING /distribution/nominations/Xizang: no trainee is of the group Xizang; what is laid down for it decides nothing",
                        "没有学员属于类别Xizang，为其所定事项不起作用",
                        Distribution.builder().putNominations(MemberId.of("Xizang"), 1)),
                spread(
                        "WARNING /distribution/groupCaps/Xizang: no trainee is of the group Xizang; what is laid down for it decides nothing",
                        "没有学员属于类别Xizang，为其所定事项不起作用",
                        Distribution.builder()
                                .addGroupCaps(
                                        new Distribution.GroupCap(LI, "Xizang", 1),
                                        new Distribution.GroupCap(WANG, "Xizang", 1))),
                spread(
                        "WARNING /distribution/reserves/Xizang: no trainee is of the group Xizang; what is laid down for it decides nothing",
                        "没有学员属于类别Xizang，为其所定事项不起作用",
                        Distribution.builder()
                                .addReserves(Reserve.of(
                                        Distribution.node(LI),
                                        MemberId.of("Xizang"),
                                        1,
                                        Reserve.Processing.MINIMUM_GUARANTEE))));
    }

    private static List<Given> seats() {
        HospitalId base = HospitalId.of("h1");
        Opening.Builder here = Opening.builder().place(ELSEWHERE);
        return List.of(
                Given.of(
                        "ERROR /openings/mentor:elsewhere: the minimum is -1; the least is 0",
                        "下限为-1；最小为0",
                        plain().addOpenings(here.minimum(-1).build())),
                Given.of(
                        "WARNING /bases/h1: no opening belongs to h1; its cap binds nobody",
                        "没有去处属于h1，其总名额不起作用",
                        plain().addBases(new PairingProblem.BaseCap(base, 1, Preference.open()))),
                Given.of(
                        "ERROR /bases/h1: the capacity is -1",
                        "名额为-1",
                        plain().addOpenings(here.minimum(0).base(base).build())
                                .addBases(new PairingProblem.BaseCap(base, -1, Preference.open()))),
                Given.of(
                        "ERROR /bases/h1: h1 is entered twice; the first entry counts",
                        "h1重复登记，以第一条为准",
                        plain().addOpenings(here.base(base).build())
                                .addBases(new PairingProblem.BaseCap(base, 1, Preference.open()))
                                .addBases(new PairingProblem.BaseCap(base, 2, Preference.open()))));
    }

    static Stream<Given> refused() {
        return Stream.of(
                spread(
                        "ERROR /distribution/regions/n: n lies in itself: n < s < n; possible instead: regions entered once, parents before children",
                        "n自为上级：n < s < n；可改用：区域各登记一次，上级在前",
                        Distribution.builder().addRegions(below("n", "s"), below("s", "n"), below("x", "s"))),
                spread(
                        "ERROR /distribution/regions/n: n lies in itself: n < n; possible instead: regions entered once, parents before children",
                        "n自为上级：n < n；可改用：区域各登记一次，上级在前",
                        Distribution.builder().addRegions(below("n", "n"))),
                spread(
                        "ERROR /distribution/regions/n: n is entered before the region it lies in; possible instead: regions entered once, parents before children",
                        "n列于上级之前；可改用：区域各登记一次，上级在前",
                        Distribution.builder().addRegions(below("n", "s"), region("s", 0, 1))),
                spread(
                        "ERROR /distribution/regions/n: n is entered twice; possible instead: regions entered once, parents before children",
                        "n重复登记；可改用：区域各登记一次，上级在前",
                        Distribution.builder().addRegions(region("n", 0, 1), region("n", 0, 2))),
                spread(
                        "ERROR /distribution/regions/n: zz is no region; possible instead: regions entered once, parents before children",
                        "zz未登记；可改用：区域各登记一次，上级在前",
                        Distribution.builder().addRegions(below("n", "zz"))),
                spread(
                        "ERROR /distribution/regionOf/mentor:li: zz is no region; possible instead: regions entered once, parents before children",
                        "zz未登记；可改用：区域各登记一次，上级在前",
                        Distribution.builder().putRegionOf(LI, "zz")),
                spread(
                        "ERROR /distribution/regions/n: the minimum 2 is above the maximum 1",
                        "下限2高于上限1",
                        Distribution.builder().addRegions(region("n", 2, 1))),
                spread(
                        "ERROR /distribution/regions/n: the minimum is -2; the least is 0",
                        "下限为-2；最小为0",
                        Distribution.builder().addRegions(region("n", -2, 1))),
                spread(
                        "ERROR /distribution/regions/n: the maximum is -1; the least is 0",
                        "上限为-1；最小为0",
                        Distribution.builder().addRegions(region("n", -1, -1))),
                spread(
                        "ERROR /distribution/targets/mentor:li: the target is -3; the least is 0",
                        "目标为-3；最小为0",
                        Distribution.builder().putTargets(LI, -3)),
                spread(
                        "ERROR /distribution/nominations/m: the number of nominations is -1; the least is 0",
                        "提名数为-1；最小为0",
                        Distribution.builder().putNominations(MemberId.of("m"), -1)));
    }

    @ParameterizedTest
    @MethodSource({"told", "refused"})
    void eachSlipIsToldWhereItIsInBothLanguages(Given given) {
        Report report = given.problem().diagnostics();
        assertThat(lines(report, Locale.ENGLISH)).contains(given.english());
        assertThat(report.findings())
                .extracting(f -> Messages.in(Locale.CHINESE).render(f))
                .contains(given.chinese());
    }

    @ParameterizedTest
    @MethodSource("told")
    void aSlipThatIsToldStopsNobodyAndTheAuditAgrees(Given given) {
        Pairing pairing = given.problem().pair(BEST);
        assertThat(PairingAudit.of(given.problem(), pairing).report().errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("told")
    void aSlipIsToldOnce(Given given) {
        assertThat(lines(given.problem().diagnostics(), Locale.ENGLISH)).containsOnlyOnce(given.english());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aDistributionThatCannotBeKeptIsRefusedByName(Given given) {
        assertThat(lines(given.problem().promises(BEST), Locale.ENGLISH)).contains(given.english());
        assertThatThrownBy(() -> given.problem().pair(BEST)).isInstanceOf(Report.NotMetException.class);
    }

    @Test
    void aProblemWithoutSlipsHasNothingToTell() {
        PairingProblem clean = plain().addFixed(fixed("1", LI, "agreed"))
                .addExcluded(excluded("2", LI, "left"))
                .addLinks(link("2", "3", joint(LI, WANG)))
                .distribution(regions(region("nation", 0, 2), below("north", "nation")))
                .build();
        assertThat(clean.diagnostics().findings()).isEmpty();
    }

    @Test
    void moreFixedThanABaseOrARegionHoldsIsTold() {
        HospitalId base = HospitalId.of("h1");
        PairingProblem fixed = plain().addOpenings(
                        Opening.builder().place(ELSEWHERE).base(base).build())
                .addFixed(fixed("1", ELSEWHERE, "agreed"))
                .addBases(new PairingProblem.BaseCap(base, 0, Preference.open()))
                .distribution(Distribution.builder()
                        .addRegions(region("nation", 0, 0), new Distribution.Region("n", Optional.of("nation"), 0, 1))
                        .putRegionOf(ELSEWHERE, "n")
                        .build())
                .build();
        assertThat(lines(fixed.diagnostics(), Locale.ENGLISH))
                .contains(
                        "ERROR /bases/h1: 1 trainees are fixed here, 0 seats",
                        "ERROR /distribution/regions/nation: 1 trainees are fixed here, 0 seats")
                .noneMatch(line -> line.startsWith("ERROR /distribution/regions/n:"));
    }

    @Test
    void somebodyWhoWithdrawsIsNoLongerExcluded() {
        PairingProblem left =
                plain().addExcluded(excluded("1", LI, "left")).build().without(person("1"));
        assertThat(left.excluded()).isEmpty();
        assertThat(left.diagnostics().findings()).isEmpty();
    }

    private static Given spread(String english, String chinese, Distribution.Builder distribution) {
        return Given.of(english, chinese, plain().distribution(distribution.build()));
    }

    private static List<String> lines(Report report, Locale locale) {
        return report.findings().stream().map(f -> line(f, locale)).toList();
    }

    private static String line(Finding finding, Locale locale) {
        return finding.severity() + " " + finding.subject() + ": "
                + Messages.in(locale).render(finding);
    }
}
