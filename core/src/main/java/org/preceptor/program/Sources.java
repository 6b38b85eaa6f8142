package org.preceptor.program;

import org.preceptor.rule.Source;
import org.preceptor.rule.Source.Confidence;

/** Where the rules of this room are written. */
final class Sources {
    static final Source BACKBONE = Source.of(
                    "Beijing Municipal Health Commission", "backbone physicians notice, 2018-01-16")
            .at("http://wjw.beijing.gov.cn/english/News_1/PressReleases/201803/t20180305_236043.html");
    static final Source ROTATION = encoded("rotation plan rules of a public residency platform");
    static final Source SCHEDULE = encoded("scheduling and examination checks of a public residency platform");
    static final Source REDUCTION = encoded("reduction of training years, public residency platform");
    static final Source BASE_FORM = encoded("residency base management form, 2023");
    static final Source BASE_FORM_2016 = encoded("residency base forms, 2016");
    static final Source SPECIALTY_FORM = encoded("residency specialty base forms, 2023");
    static final Source TCM_FORM = encoded("Sichuan TCM residency exam application form");
    static final Source PHYSICIANS_LAW = Source.of("National People's Congress", "Physicians Law 2021")
            .at("https://subsites.chinadaily.com.cn/npc/2021-08/20/c_875935.htm");
    static final Source ADMISSION = Source.of("Hubei Health Commission", "residency admission notice, 2015");
    static final Source REPORTING = encoded("national resident reporting template");
    static final Source OWN = new Source("Preceptor", "internal consistency of a plan", "", Confidence.DERIVED);

    private Sources() {}

    private static Source encoded(String document) {
        return new Source("National Health Commission", document, "", Confidence.ENCODED);
    }
}
