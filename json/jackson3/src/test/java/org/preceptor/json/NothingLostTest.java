package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.json.documents.Format;
import org.preceptor.json.documents.Parsed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is accepted is written back as it was given: nothing is rounded, trimmed, merged or dropped in silence. */
class NothingLostTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    /** Days are counted once, so terms that now overlap are one; and a floor of the clinical track alone is the usual one. */
    private static final String SAME = "remove .*/(standings/0/held/[01]/(first|last)|floor/tracks/1)";

    static List<Format> formats() {
        return Format.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesBackWhateverItAccepts(Format format) {
        List<String> lost = new ArrayList<>();
        JsonNode golden = MAPPER.readTree(Samples.compact(format));
        int places = places(golden, "").size();
        for (int i = 0; i < places; i++) {
            for (String way : List.of("remove", "repeat", "pad", "nul", "empty")) {
                JsonNode document = MAPPER.readTree(Samples.compact(format));
                Place place = places(document, "").get(i);
                if (damage(place, way)) {
                    check(document, format, way + " " + place.path(), lost);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static void check(JsonNode document, Format format, String what, List<String> lost) {
        Parsed<?> parsed = BadInput.read(PreceptorJson.strict(), MAPPER.writeValueAsBytes(document), format);
        if (parsed.isValid()) {
            JsonNode written = MAPPER.readTree(BadInput.write(PreceptorJson.strict(), parsed.orElseThrow(), format));
            if (!essence(written).equals(essence(document)) && !what.matches(SAME)) {
                lost.add(what);
            }
        }
    }

    /** Without what says nothing: empty members, and the order of what has no order. */
    private static JsonNode essence(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode all = MAPPER.createObjectNode();
            object.properties().forEach(member -> {
                JsonNode value = essence(member.getValue());
                if (!(value.isContainer() && value.isEmpty()
                        || value.isString() && value.stringValue().isEmpty())) {
                    all.set(member.getKey(), value);
                }
            });
            return all;
        } else if (node instanceof ArrayNode array) {
            List<JsonNode> elements = new ArrayList<>();
            array.forEach(element -> elements.add(essence(element)));
            elements.sort(Comparator.comparing(JsonNode::toString));
            return MAPPER.createArrayNode().addAll(elements);
        }
        return node;
    }

    private static boolean damage(Place place, String way) {
        JsonNode value = place.value();
        switch (way) {
            case "remove" -> place.remove();
            case "repeat" -> {
                return place.repeat();
            }
            case "pad" -> {
                return value.isString() && place.put(" " + value.stringValue() + " ");
            }
            case "nul" -> {
                return value.isString() && place.put(value.stringValue() + "\0");
            }
            default -> {
                return value.isString() && place.put("");
            }
        }
        return true;
    }

    private record Place(JsonNode whole, String name, int position, String path) {
        JsonNode value() {
            return whole instanceof ObjectNode ? whole.get(name) : whole.get(position);
        }

        boolean put(String text) {
            if (whole instanceof ObjectNode object) {
                object.put(name, text);
            } else {
                ((ArrayNode) whole).set(position, MAPPER.getNodeFactory().stringNode(text));
            }
            return true;
        }

        void remove() {
            if (whole instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) whole).remove(position);
            }
        }

        boolean repeat() {
            return whole instanceof ArrayNode array && array.insert(position, value().deepCopy()) != null;
        }
    }

    private static List<Place> places(JsonNode node, String path) {
        List<Place> places = new ArrayList<>();
        node.properties().forEach(member -> {
            String own = path + "/" + member.getKey();
            places.add(new Place(node, member.getKey(), -1, own));
            places.addAll(places(member.getValue(), own));
        });
        for (int i = 0; node instanceof ArrayNode && i < node.size(); i++) {
            places.add(new Place(node, "", i, path + "/" + i));
            places.addAll(places(node.get(i), path + "/" + i));
        }
        return places;
    }
}
