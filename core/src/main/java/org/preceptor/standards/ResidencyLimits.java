package org.preceptor.standards;

import com.google.common.collect.ImmutableMap;
import java.util.OptionalInt;
import org.preceptor.program.RotationSchedule.AffiliateLimit;
import org.preceptor.program.SupervisionLimit;
import org.preceptor.rule.Source;
import org.preceptor.rule.Source.Confidence;

/** The numbers of the residency editions, one row for each specialty a form was found for. */
final class ResidencyLimits {
    private static final String PLATFORM = "https://github.com/zwye1986/wm_doctor_res";

    static final Source SOURCE_2016 = form("residency specialty base forms, 2016");
    static final Source SOURCE_2019 = form(
            "residency specialty base forms, undated, some tagged 2019 and 2022; the day they took force is not known");
    static final Source SOURCE_2023 = form("residency specialty base forms, 2023");

    static final ImmutableMap<String, SupervisionLimit> LIMITS_2016 = SupervisionTable.read(
            "2016",
            SOURCE_2016,
            "0100|Internal medicine|内科|||I|t>=P3Y|||cap not found in this edition=本版未见带教人数上限",
            "0700|General practice|全科|2||I||||lecturers at least associate chief=授课教师须副高以上;community supervisors attending"
                    + " and 3 years of community work, associate degree allowed=社区带教须主治并社区工作3年，可大专",
            "0900|Surgery|外科|3||I||||only the cap is known of this edition=本版仅知带教人数上限",
            "2700|Preventive medicine|预防医学科|4||I||||the cap is the one for infection control=上限为感染控制方向;oncology uses"
                    + " teams of 1 chief, 1 associate, 2 attendings, 4 trainees=肿瘤方向按团队1:1:2:4");

    static final ImmutableMap<String, SupervisionLimit> LIMITS_2019 = SupervisionTable.read(
            "2019",
            SOURCE_2019,
            "0900|Surgery|外科|3||I||||only the cap is known of this edition=本版仅知带教人数上限",
            "2300|Ultrasound|超声医学科|2||I||||merged-track graduate students are counted=并轨研究生计入");

    static final ImmutableMap<String, SupervisionLimit> LIMITS_2023 = SupervisionTable.read(
            "2023",
            SOURCE_2023,
            "0100|Internal medicine|内科|3|60 S30/100|I|g>=P2Y|F >P15Y|30|",
            "0200|Pediatrics|儿科|3|25 S30/100|I|g>=P3Y|F >P15Y|18|a fixed mentor also has at most 3=责任导师同为至多3名",
            "0300|Emergency|急诊科|2|10|I|t>P3Y|F >P15Y|10|",
            "0400|Dermatology|皮肤科|2|7 S4 I3|I|t>=P3Y p>=P3Y|F >=P15Y|10|",
            "0500|Psychiatry|精神科|3|5;X20|I|p>=P5Y|F >P10Y|10|",
            "0600|Neurology|神经内科|2|7 F2 S2 I3|I|g>=P3Y|F >P15Y|10|",
            "0800|Rehabilitation|康复医学科|2|8 S30/100|I|p>=P5Y|F >=P10Y|6|",
            "0900|Surgery|外科|2|12 I70/100|I|t>P3Y p>=P5Y|F >P15Y|12|",
            "1000|Neurosurgery track|外科（神经外科方向）|2|8 S1/3|I|p>=P5Y|F >=P15Y|10|",
            "1100|Cardiothoracic track|外科（胸心外科方向）|2|6 F1 S1 I4|I|t>P3Y p>=P5Y|F >P15Y|10|",
            "1200|Urology track|外科（泌尿外科方向）|2|3 F1 S1|I|t>=P3Y p>=P5Y|F >P15Y|10|",
            "1300|Plastic surgery track|外科（整形外科方向）|2|9 F1 S3 I5|I|t>=P3Y p>=P3Y|F >P15Y|10|",
            "1400|Orthopaedics|骨科|2|10|I|t>=P3Y p>=P5Y|S >P15Y|10|",
            "1500|Pediatric surgery|儿外科|2|15 F5|I||S >=P15Y|10|supervisor qualification needed=须有指导医师资格",
            "1600|Obstetrics-gynecology|妇产科|3|7 S20/100;X10 S20/100|I|t>=P3Y g>=P5Y s2|F >=P15Y|10|"
                    + "the head has 3 years of teaching administration=负责人须从事教学管理3年",
            "1700|Ophthalmology|眼科|3|10 S40/100|I|t>=P3Y p>=P5Y|F >P15Y|10|",
            "1800|Otolaryngology|耳鼻咽喉科|2|6 S1/3|I|t>P3Y p>=P8Y|S >P15Y|6|",
            "1900|Anesthesiology|麻醉科|3|7 S20/100|I|p>=P5Y|S+A >=P15Y|10|",
            "2000|Clinical pathology|临床病理科|2|7 S30/100|I|t>=P3Y p>=P5Y|F+A >=P15Y|10|",
            "2100|Laboratory medicine|检验医学科|3|6 S10/100|I+T|t>=P3Y p>=P5Y|F >=P10Y|10|",
            "2200|Radiology|放射科|3|7 F1 S2 I4|I|g>=P3Y s2|F >P15Y|10|",
            "2300|Ultrasound|超声医学科|3|10 F1 S3 I6|I|t>=P3Y p>=P5Y|F >P15Y|10|matching scope of practice=执业范围须相符",
            "2400|Nuclear medicine|核医学科|2|5 F1 S1 I3|I|t>=P3Y p>=P3Y|F >P15Y|6|",
            "2500|Radiation oncology|放射肿瘤科|3|10 F2 S3 I5|I|t>=P3Y p>=P5Y|F >P15Y|12|",
            "2600|Medical genetics|医学遗传科|2|7|I+T|t>=P3Y p>=P5Y|- >P15Y|6|the head holds a degree=负责人须有学位",
            "2800|General dentistry|口腔全科|5f|6 S30/100 S3|I|p>=P5Y|F >P10Y|10|",
            "2900|Oral medicine|口腔内科|5f|15|I|p>=P5Y|F >P10Y|10|",
            "3000|Oral-maxillofacial surgery|口腔颌面外科|W3 C5f|10|I|t>=P3Y p>=P6Y|F >P10Y|6|",
            "3100|Prosthodontics|口腔修复科|5f|15|I|p>=P5Y|F >=P10Y|10|"
                    + "the head teaches 4 hours a fortnight=负责人每两周授课4学时",
            "3200|Orthodontics|口腔正畸科|5f|15|I|p>=P8Y|F >P15Y|10|the form says senior attending=表中为高年资主治",
            "3300|Oral pathology|口腔病理科|2|3|I|t>=P3Y p>=P8Y|F+A+T >P12Y|6|head: chief or equal=负责人为正高或相当职称",
            "3400|Oral imaging|口腔颌面影像科|2|3|I|p>=P5Y|F+A+T >P10Y|6|head: chief or equal=负责人为正高或相当职称",
            "3500|Critical care|重症医学科|2|10 S1/3|I|p>=P3Y|F >=P15Y|10|the 3 years are continuous=须连续从事3年");

    private static final AffiliateLimit DEFAULT_2023 = AffiliateLimit.of(3, 3, 6);
    private static final AffiliateLimit DEFAULT_2016 = perDepartment(OptionalInt.of(3), OptionalInt.empty(), 3);
    private static final ImmutableMap<String, AffiliateLimit> AFFILIATES_2023 = ImmutableMap.of(
            "0100", AffiliateLimit.of(2, 2, 4),
            "0200", AffiliateLimit.of(1, 3, 6),
            "1000", new AffiliateLimit(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(6), OptionalInt.of(3)),
            "1800", perDepartment(OptionalInt.of(3), OptionalInt.empty(), 3));

    private ResidencyLimits() {}

    static AffiliateLimit affiliates(String edition, String code) {
        if (edition.equals("2016")) {
            return code.equals("1100") ? perDepartment(OptionalInt.of(3), OptionalInt.empty(), 12) : DEFAULT_2016;
        }
        return AFFILIATES_2023.getOrDefault(code, DEFAULT_2023);
    }

    private static AffiliateLimit perDepartment(OptionalInt units, OptionalInt months, int each) {
        return new AffiliateLimit(units, OptionalInt.empty(), months, OptionalInt.of(each));
    }

    private static Source form(String document) {
        return new Source("National Health Commission", document, PLATFORM, Confidence.ENCODED);
    }
}
