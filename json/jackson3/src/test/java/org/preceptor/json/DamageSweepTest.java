package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.json.documents.Format;
import org.preceptor.json.documents.Parsed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts one wrong value after the other in every place of every golden document. */
class DamageSweepTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<JsonNode> WRONG = MAPPER.readTree(
                    "[null, -1, 1e400, true, \"\", 99999999999, \"two words\", [], {\"kind\": 1}]")
            .valueStream()
            .toList();

    static List<Format> formats() {
        return Format.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void givesAValueOrALocatedReportWhateverStandsInAPlace(Format format) {
        JsonNode document = MAPPER.readTree(Samples.compact(format));
        List<Place> places = places(document);
        int refused = 0;
        for (Place place : places) {
            JsonNode right = place.get();
            for (JsonNode wrong : WRONG) {
                place.put(wrong);
                refused += read(document, format) ? 0 : 1;
            }
            place.put(right);
        }
        assertThat(refused).isGreaterThan(places.size() * WRONG.size() / 2);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void givesAValueOrALocatedReportWhateverIsMissingOrRepeated(Format format) {
        byte[] golden = Samples.compact(format);
        int places = places(MAPPER.readTree(golden)).size();
        for (int i = 0; i < places; i++) {
            JsonNode document = MAPPER.readTree(golden);
            Place place = places(document).get(i);
            place.repeat();
            read(document, format);
            place.remove();
            read(document, format);
        }
    }

    private static boolean read(JsonNode document, Format format) {
        byte[] json = MAPPER.writeValueAsBytes(document);
        Parsed<?> parsed = BadInput.read(PreceptorJson.strict(), json, format);

        assertThat(parsed.isValid()).isEqualTo(!parsed.report().hasErrors());
        assertThat(parsed.report().findings()).allSatisfy(finding -> {
            assertThat(finding.evidence()).containsKeys("line", "column", "offset");
            assertThat(BadInput.line(finding)).isNotBlank();
            assertThat(ForeignWords.in(finding)).isEmpty();
        });
        return parsed.isValid();
    }

    /** A member of an object or an element of an array. */
    private record Place(JsonNode whole, String name, int position) {
        JsonNode get() {
            return whole instanceof ObjectNode ? whole.get(name) : whole.get(position);
        }

        void put(JsonNode value) {
            if (whole instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) whole).set(position, value);
            }
        }

        void remove() {
            if (whole instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) whole).remove(position);
            }
        }

        void repeat() {
            if (whole instanceof ArrayNode array) {
                array.add(array.get(position));
            }
        }
    }

    private static List<Place> places(JsonNode node) {
        List<Place> places = new ArrayList<>();
        node.properties().forEach(member -> {
            places.add(new Place(node, member.getKey(), -1));
            places.addAll(places(member.getValue()));
        });
        for (int i = 0; node instanceof ArrayNode && i < node.size(); i++) {
            places.add(new Place(node, "", i));
            places.addAll(places(node.get(i)));
        }
        return places;
    }
}
