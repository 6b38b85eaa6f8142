package org.preceptor.json;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.preceptor.certification.Dossier;
import org.preceptor.json.documents.DocumentCodec;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.program.TrainingProgram;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.SharePlan;
import org.preceptor.roster.Roster;
import org.preceptor.rule.Report;
import org.preceptor.testkit.CertificationArbitraries;
import org.preceptor.testkit.FindingArbitraries;
import org.preceptor.testkit.PairingArbitraries;
import org.preceptor.testkit.ProgramArbitraries;
import org.preceptor.testkit.QuotaArbitraries;
import org.preceptor.testkit.RosterArbitraries;
import org.preceptor.testkit.laws.CodecLaws;

class CodecLawsTest {
    private static final DocumentCodec STRICT = PreceptorJson.strict();

    private static <T> Stream<DynamicTest> laws(Arbitrary<T> values, Class<T> type) {
        return CodecLaws.of(
                        values, STRICT::write, text -> STRICT.read(text, type).value())
                .inJson()
                .canonical(value -> new String(STRICT.canonical(value), StandardCharsets.UTF_8))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> reports() {
        return laws(FindingArbitraries.reports(), Report.class);
    }

    @TestFactory
    Stream<DynamicTest> rosters() {
        return laws(RosterArbitraries.rosters(), Roster.class);
    }

    @TestFactory
    Stream<DynamicTest> programs() {
        return laws(ProgramArbitraries.programs(), TrainingProgram.class);
    }

    @TestFactory
    Stream<DynamicTest> problems() {
        return laws(PairingArbitraries.problems(), PairingProblem.class);
    }

    @TestFactory
    Stream<DynamicTest> sharePlans() {
        return laws(QuotaArbitraries.sharePlans(), SharePlan.class);
    }

    @TestFactory
    Stream<DynamicTest> quotaFamilies() {
        return laws(QuotaArbitraries.quotaFamilies(), QuotaFamily.class);
    }

    @TestFactory
    Stream<DynamicTest> dossiers() {
        return laws(CertificationArbitraries.dossiers(), Dossier.class);
    }
}
