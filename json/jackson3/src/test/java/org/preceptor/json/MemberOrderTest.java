package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.json.documents.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Members are tried in their documented order first; any other order has to mean the same. */
class MemberOrderTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    static List<Format> formats() {
        return Format.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsTheSameInWhateverOrderMembersStand(Format format) {
        Object value = read(MAPPER.readTree(Samples.compact(format)), format);

        for (int distance : new int[] {-1, 1, 2, 3}) {
            JsonNode moved = moved(MAPPER.readTree(Samples.compact(format)), distance);
            assertThat(read(moved, format)).isEqualTo(value);
        }
    }

    private static Object read(JsonNode document, Format format) {
        return BadInput.read(PreceptorJson.strict(), MAPPER.writeValueAsBytes(document), format)
                .orElseThrow();
    }

    private static JsonNode moved(JsonNode node, int distance) {
        if (node instanceof ArrayNode array) {
            ArrayNode all = MAPPER.createArrayNode();
            array.forEach(element -> all.add(moved(element, distance)));
            return all;
        } else if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            if (distance < 0) {
                Collections.reverse(members);
            } else {
                Collections.rotate(members, distance);
            }
            ObjectNode all = MAPPER.createObjectNode();
            members.forEach(member -> all.set(member.getKey(), moved(member.getValue(), distance)));
            return all;
        }
        return node;
    }
}
