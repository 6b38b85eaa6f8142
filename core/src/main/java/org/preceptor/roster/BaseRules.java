package org.preceptor.roster;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.preceptor.Label;
import org.preceptor.roster.Hospital.Rank;
import org.preceptor.roster.TrainingBase.AffiliatedUnit;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.rule.Source;
import org.preceptor.rule.Source.Confidence;

/** Rules about training bases, seen together with the roster that knows their hospitals. */
final class BaseRules {
    private static final Source FORM_2016 = form("residency specialty base forms, 2016");
    private static final Source FORM_2023 = form("residency base management form, 2023");

    static final RuleCard AFFILIATE_BELOW_2A = RuleCard.builder()
            .id("roster.affiliate-below-2a")
            .sentence("An affiliated unit is at least of secondary grade A", "协同单位须为二级甲等及以上医院")
            .source(FORM_2016)
            .message(
                    "the affiliated unit {unit} is {actual}, at least {expected} needed",
                    "协同单位{unit}为{actual}，须{expected}及以上")
            .passing("an affiliated unit of secondary A", "二级甲等协同单位")
            .failing("an affiliated unit of secondary B", "二级乙等协同单位")
            .build();
    static final RuleCard AFFILIATE_RECRUITS = RuleCard.builder()
            .id("roster.affiliate-recruits")
            .sentence("An affiliated unit never recruits or trains on its own account", "协同单位不得独立招收或培训")
            .source(FORM_2023)
            .message("{unit} recruits itself; base {base} may lose its status", "{unit}独立招收，基地{base}可被撤销资格")
            .passing("a unit that only lends rotations", "仅提供轮转的单位")
            .failing("a unit that opened its own recruitment", "自行招收的单位")
            .build();
    static final RuleCard AFFILIATE_OUTSIDE_CITY = RuleCard.builder()
            .id("roster.affiliate-outside-city")
            .sentence("An affiliated unit lies in the base's city unless the province consents", "协同单位原则上在同一城市，跨市须省级同意")
            .source(FORM_2023)
            .message(
                    "{unit} lies in {actual}, the base in {expected}, and no consent is recorded",
                    "{unit}在{actual}，基地在{expected}，无省级同意")
            .passing("base and unit in Beijing", "基地与协同单位同在北京")
            .failing("base in Beijing, unit in Shijiazhuang, no consent", "基地在北京，单位在石家庄，无同意")
            .build();
    static final RuleCard MINIMUM_ABOVE_CAPACITY = RuleCard.builder()
            .id("roster.minimum-above-capacity")
            .sentence("The minimum capacity is not above the capacity", "最小培训容量不得大于培训容量")
            .source(FORM_2023)
            .message("a minimum of {actual} and a capacity of {expected}", "最小容量{actual}，容量{expected}")
            .passing("minimum 10, capacity 30", "最小10，容量30")
            .failing("minimum 31, capacity 30", "最小31，容量30")
            .build();
    static final RuleCard ADMIN_STAFF = RuleCard.builder()
            .id("roster.admin-staff")
            .sentence("A base has enough full-time training administrators", "基地须配足专职管理人员")
            .source(FORM_2023)
            .message(
                    "{actual} administrators for {residents} residents, at least {expected}",
                    "{residents}名住院医师配{actual}名专职管理人员，至少{expected}名")
            .passing("420 residents, 5 administrators", "420名住院医师，5名管理人员")
            .failing("420 residents, 4 administrators", "420名住院医师，4名管理人员")
            .build();
    static final RuleCard UNKNOWN_REFERENCE = RuleCard.builder()
            .id("roster.reference-unknown")
            .sentence("Whoever and whatever is named stands in the roster", "所引用的人员和单位须在花名册中")
            .source(new Source("Preceptor", "consistency of a roster", "", Confidence.DERIVED))
            .message("{kind} {actual} is not in the roster", "花名册中没有{kind}{actual}")
            .passing("an employer that the roster knows", "工作单位在花名册中")
            .failing("an employer that the roster does not know", "工作单位不在花名册中")
            .build();

    private BaseRules() {}

    /** A training base together with its roster. */
    record Placed(TrainingBase base, Roster roster) {}

    /** A person together with the roster. */
    record Listed(Physician physician, Roster roster) {}

    static RuleSet<Placed> rules(Rank affiliateFloor) {
        return RuleSet.<Placed>of(
                        Rule.of(AFFILIATE_BELOW_2A, (placed, day) -> floor(placed, affiliateFloor)),
                        Rule.of(AFFILIATE_RECRUITS, BaseRules::recruiting),
                        Rule.of(AFFILIATE_OUTSIDE_CITY, BaseRules::outside),
                        Rule.of(ADMIN_STAFF, BaseRules::administrators),
                        Rule.of(PostRules.KEY_SUPERVISOR_MISSING, PostRules::keySupervisors),
                        Rule.of(PostRules.POST_TRAINING_OUTDATED, PostRules::posts),
                        Rule.of(UNKNOWN_REFERENCE, BaseRules::references))
                .and(RuleSet.each(
                        "specialtyBases",
                        placed -> placed.base().specialtyBases(),
                        SpecialtyBase::specialty,
                        capacity()));
    }

    static RuleSet<SpecialtyBase> capacity() {
        return RuleSet.of(Rule.of(MINIMUM_ABOVE_CAPACITY, BaseRules::minimum));
    }

    static RuleSet<Listed> listed() {
        return RuleSet.of(Rule.of(UNKNOWN_REFERENCE, BaseRules::employer));
    }

    private static List<Finding.Draft> floor(Placed placed, Rank floor) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (AffiliatedUnit unit : placed.base().affiliatedUnits()) {
            Optional<Hospital> hospital = placed.roster().find(unit.hospital());
            if (hospital.isPresent() && !hospital.get().isAtLeast(floor)) {
                drafts.add(AFFILIATE_BELOW_2A
                        .error()
                        .at(Pointer.of("affiliatedUnits", unit.hospital()))
                        .with("unit", Evidence.ref("hospital", unit.hospital()))
                        .actual(hospital.get().rank().map(Rank::label).orElse(Label.of("undeclared", "未定级")))
                        .expected(floor.label())
                        .remedy(new Remedy.Replace(Label.of("the affiliated unit", "协同单位"))));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> recruiting(Placed placed, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (AffiliatedUnit unit : placed.base().affiliatedUnits()) {
            if (unit.recruits()) {
                drafts.add(AFFILIATE_RECRUITS
                        .error()
                        .at(Pointer.of("affiliatedUnits", unit.hospital()))
                        .with("unit", Evidence.ref("hospital", unit.hospital()))
                        .with("base", Evidence.ref("hospital", placed.base().hospital())));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> outside(Placed placed, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        Optional<Region> home = placed.roster().find(placed.base().hospital()).map(Hospital::region);
        for (AffiliatedUnit unit : placed.base().affiliatedUnits()) {
            Optional<Region> region = placed.roster().find(unit.hospital()).map(Hospital::region);
            if (home.isPresent()
                    && region.isPresent()
                    && unit.crossCityConsent().isEmpty()
                    && !city(home.get()).equals(city(region.get()))) {
                drafts.add(AFFILIATE_OUTSIDE_CITY
                        .warning()
                        .at(Pointer.of("affiliatedUnits", unit.hospital()))
                        .with("unit", Evidence.ref("hospital", unit.hospital()))
                        .actual(region.get().name())
                        .expected(home.get().name()));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> administrators(Placed placed, LocalDate day) {
        OptionalInt residents = placed.base().residents();
        OptionalInt staff = placed.base().administrators();
        if (residents.isEmpty() || staff.isEmpty()) {
            return ImmutableList.of();
        }
        int needed = RosterRules.administratorsFor(residents.getAsInt());
        return staff.getAsInt() >= needed
                ? ImmutableList.of()
                : ImmutableList.of(ADMIN_STAFF
                        .warning()
                        .at("/administrators")
                        .actual(staff.getAsInt())
                        .with("residents", residents.getAsInt())
                        .expected(needed));
    }

    private static List<Finding.Draft> references(Placed placed, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        Roster roster = placed.roster();
        TrainingBase base = placed.base();
        if (roster.find(base.hospital()).isEmpty()) {
            drafts.add(unknown("hospital", "单位", base.hospital()).at("/hospital"));
        }
        for (AffiliatedUnit unit : base.affiliatedUnits()) {
            if (roster.find(unit.hospital()).isEmpty()) {
                drafts.add(
                        unknown("hospital", "单位", unit.hospital()).at(Pointer.of("affiliatedUnits", unit.hospital())));
            }
        }
        for (SpecialtyBase specialty : base.specialtyBases()) {
            PostRules.people(specialty).forEach((at, person) -> {
                if (roster.find(person).isEmpty()) {
                    drafts.add(unknown("person", "人员", person).at(at));
                }
            });
        }
        return drafts;
    }

    private static List<Finding.Draft> minimum(SpecialtyBase base, LocalDate day) {
        return base.minimumCapacity() <= base.capacity()
                ? ImmutableList.of()
                : ImmutableList.of(MINIMUM_ABOVE_CAPACITY
                        .error()
                        .at("/minimumCapacity")
                        .actual(base.minimumCapacity())
                        .expected(base.capacity()));
    }

    private static List<Finding.Draft> employer(Listed listed, LocalDate day) {
        return listed.physician()
                .employer()
                .filter(employer -> listed.roster().find(employer).isEmpty())
                .<List<Finding.Draft>>map(employer ->
                        ImmutableList.of(unknown("hospital", "单位", employer).at("/employer")))
                .orElse(ImmutableList.of());
    }

    private static Finding.Draft unknown(String kind, String chinese, Object id) {
        return UNKNOWN_REFERENCE.error().with("kind", Label.of(kind, chinese)).actual(Evidence.ref(kind, id));
    }

    /** The municipality or prefecture a region lies in; the province when nothing finer is known. */
    private static String city(Region region) {
        String code = region.gbCode();
        boolean municipality = region.province().name().chinese().matches("北京|天津|上海|重庆");
        return municipality ? code.substring(0, 2) : code.substring(0, 4);
    }

    private static Source form(String document) {
        return new Source("National Health Commission", document, "", Confidence.ENCODED);
    }
}
