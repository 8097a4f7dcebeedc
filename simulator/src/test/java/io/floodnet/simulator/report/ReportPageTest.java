package io.floodnet.simulator.report;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The page as a reader has it: opened from disk in Chromium. The run in it is that of seed 1. */
class ReportPageTest {
    private static final int NODES = 400;
    private static final int FLOODS = 10;

    /** Text, background and a frame make a few dozen; nodes, links and their edges make hundreds. */
    private static final int COLOURS_OF_A_DRAWING = 200;

    private static Path folder;
    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path temporary) throws IOException {
        if (!Browser.isInstalled()) {
            System.out.println(
                    "SKIPPED: the simulator's page is not tested, as chromium and chromedriver are not installed");
        }
        Assumptions.assumeTrue(Browser.isInstalled(), "chromium and chromedriver are not installed");
        folder = temporary;
        page = folder.resolve("report.html");
        HtmlReport.write(DemoRun.of(NODES, FLOODS, 1), page);
        browser = new Browser(folder.resolve("profile"), folder);
    }

    @AfterAll
    static void stop() {
        if (Browser.isInstalled()) {
            browser.close();
        }
    }

    @BeforeEach
    void openThePage() {
        browser.open(page, 1280, 900);
    }

    @AfterEach
    void nothingWentWrong() {
        assertEquals(List.of(), browser.complaints());
        assertEquals(0, browser.number("performance.getEntriesByType('resource').length"));
    }

    @ParameterizedTest(name = "{0} x {1}, {2}")
    @CsvSource({"1280, 900, dark", "400, 800, light", "360, 640, dark"})
    void theNetworkIsDrawnAndNothingOverflows(int width, int height, String scheme) throws IOException {
        browser.prefer(scheme);
        browser.open(page, width, height);

        await().until(() -> browser.text("#clock").equals("80.0 s"));
        assertTrue(browser.colours("#graph") > COLOURS_OF_A_DRAWING);
        assertEquals(0, browser.number("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        assertEquals(FLOODS + 1, browser.findAll("#scope option").size());
        assertEquals(3, browser.findAll("#marks span").size());
    }

    @Test
    void timeRunsWhenPlayedAndStandsWhenPaused() {
        browser.find("#play").click();
        await().until(() -> sliderValue() > 200 && sliderValue() < 10_000);
        assertEquals("Pause", browser.find("#play").getAttribute("aria-label"));

        browser.find("#play").click();
        long paused = sliderValue();
        assertEquals("Play", browser.find("#play").getAttribute("aria-label"));
        browser.find("#forward").click();
        assertEquals(paused + 100, sliderValue());
    }

    @Test
    void theSliderGoesThroughTheRun() {
        browser.find("#time").sendKeys(Keys.HOME);
        await().until(() -> browser.text("#figures").startsWith("1 nodes up · 0 links"));

        browser.find("#time").sendKeys(Keys.END);
        await().until(() -> browser.text("#figures").startsWith("267 nodes up"));
    }

    @Test
    void aFloodReachesEverybodyInItsMilliseconds() throws IOException {
        browser.find("#scope option[value='2']").click();
        await().until(() -> browser.text("#clock").equals("0 ms"));
        assertTrue(browser.text("#figures").contains("message 3: 1 reached"), browser.text("#figures"));

        browser.find("#time").sendKeys(Keys.END);
        await().until(() -> browser.text("#figures").contains("message 3: 400 reached (100 %)"));
        assertTrue(browser.colours("#graph") > COLOURS_OF_A_DRAWING);
    }

    @Test
    void aFloodCanBeSeenByArrival() {
        browser.find("body").sendKeys("]");
        browser.find("body").sendKeys("t");

        await().until(() -> browser.find("#view-tree").isSelected());
        browser.find("#time").sendKeys(Keys.END);
        await().until(() -> browser.text("#figures").contains("message 1: 400 reached (100 %)"));
        await().until(() -> browser.colours("#graph") > COLOURS_OF_A_DRAWING);
    }

    @Test
    void aNodeCanBeAskedFor() {
        browser.find("#node").sendKeys("7");

        await().until(() -> browser.find("#node-hint").isDisplayed());
        assertTrue(browser.text("#node-hint").startsWith("node 7: "), browser.text("#node-hint"));
    }

    @Test
    void thePointerShowsANode() {
        new Actions(browser.driver()).moveToElement(browser.find("#graph")).perform();

        await().until(() -> browser.find("#node-hint").isDisplayed());
    }

    @Test
    void aPlotTellsItsValues() {
        assertEquals(8, browser.findAll(".plots svg").size());

        browser.find(".plots svg").sendKeys(Keys.ARROW_RIGHT);
        await().until(() -> browser.text(".values").startsWith("latency, ms "));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"svg", "png"})
    void aPlotCanBeTakenAlong(String ending) throws IOException {
        browser.find("." + ending + "-file").click();

        Path file = folder.resolve("latency." + ending);
        await().until(() -> Files.exists(file) && Files.size(file) > 1_000);
    }

    @Test
    void textOfARecordingStaysText() throws IOException {
        Path hostile = folder.resolve("hostile.html");
        HtmlReport.write(Recordings.hostile(), hostile);

        browser.open(hostile, 1280, 900);

        assertEquals(Recordings.HOSTILE, browser.text("h1"));
        assertEquals(Recordings.HOSTILE, browser.text("#marks span"));
        assertEquals(Recordings.HOSTILE, browser.text(".failures li"));
    }

    @Test
    void aRunInWhichNothingHappensOpensAsWell() throws IOException {
        Path empty = folder.resolve("empty.html");
        HtmlReport.write(Recordings.of(1, Recordings.allNodes(1), List.of(), List.of()), empty);

        browser.open(empty, 1280, 900);

        await().until(() -> browser.text("#figures").equals("0 nodes up · 0 links"));
    }

    private long sliderValue() {
        return browser.number("document.getElementById('time').value");
    }
}
