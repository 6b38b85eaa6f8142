package org.preceptor.examples;

import java.util.List;
import java.util.Map;
import org.preceptor.Label;

/** One program of the tour: reads its documents, then answers. */
interface Stop {
    /** {@return the folder name under the data folder and the base name of what is written} */
    String id();

    /** Reads every document of the program; problems are collected by {@code documents}, never thrown. */
    Answers answer(Documents documents);

    /**
     * What a program has to say.
     *
     * @param title the program's name
     * @param summary a few lines for the console
     * @param results result documents by file name, JSON text
     * @param page the page
     */
    record Answers(Label title, List<String> summary, Map<String, String> results, Sheet page) {}
}
