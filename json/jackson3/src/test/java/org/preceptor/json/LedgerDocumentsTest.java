package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preceptor.json.documents.Records;
import org.preceptor.quota.LedgerEntry;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.QuotaLedger.Utilisation;
import tools.jackson.databind.json.JsonMapper;

class LedgerDocumentsTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();
    private static final QuotaLedger LEDGER = QuotaSamples.blocked();
    private static final MemberId XIZANG = MemberId.of("Xizang");
    private static final LocalDate DAY = LocalDate.of(2017, 5, 10);

    @Test
    void keepsWhoBlocksAPromise() {
        QuotaLedger.Answer answer = LEDGER.mayReserve(3, XIZANG, DAY);

        QuotaLedger.Answer read = PreceptorJson.strict()
                .read(PreceptorJson.strict().write(answer), QuotaLedger.Answer.class)
                .orElseThrow();

        assertThat(answer.possible()).isFalse();
        assertThat(answer.blockers()).isNotEmpty();
        assertThat(read).isEqualTo(answer);
        assertThat(LEDGER.verify(3, XIZANG, DAY, read).isClean()).isTrue();
    }

    @Test
    void keepsTheUtilisationReportLineByLine() throws IOException {
        List<Utilisation> lines =
                LEDGER.utilisation(DAY, account -> account).values().asList();
        Records<Utilisation> records = PreceptorJson.strict().records(Utilisation.class);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (Utilisation line : lines) {
            text.write(records.write(line));
            text.write('\n');
        }

        assertThat(lines).hasSize(2).anyMatch(line -> !line.reasons().isEmpty());
        assertThat(records.read(new ByteArrayInputStream(text.toByteArray())).orElseThrow())
                .isEqualTo(lines);
    }

    @Test
    void keepsBalancesAndClosings() {
        QuotaLedger closed = LEDGER.post(
                        LedgerEntry.of(LocalDate.of(2017, 12, 31), LedgerEntry.Kind.CLOSE, MemberId.of("Xinjiang"), 0))
                .ledger();
        QuotaLedger.Balance balance = LEDGER.balance(XIZANG);
        QuotaLedger.Closing closing = closed.closing(MemberId.of("Xinjiang"));

        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(balance), QuotaLedger.Balance.class))
                .isEqualTo(balance);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(closing), QuotaLedger.Closing.class))
                .isEqualTo(closing);
        assertThatThrownBy(() -> MAPPER.readValue("{\"granted\": 8, \"available\": 9}", QuotaLedger.Balance.class))
                .isInstanceOf(ReportedMismatchException.class)
                .hasMessageContaining("doc.derived");
    }
}
