package io.floodnet.simulator.spark;

import io.floodnet.simulator.sweep.SweepEngine;
import io.floodnet.simulator.sweep.SweepTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.SparkBuildInfo;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Has Spark run tasks, and reports each as it is done.
 *
 * @param master who hands them out
 */
record SparkEngine(MasterUrl master) implements SweepEngine {
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void run(List<SweepTask> tasks, Listener listener) throws IOException, InterruptedException {
        if (tasks.isEmpty()) {
            return;
        }
        master.requireReachable();
        try (JavaSparkContext spark = connect(configuration())) {
            new SparkJob(spark, master).run(tasks, listener);
        }
    }

    /** Whatever is said in system properties, as {@code -Dspark.executor.memory=4g}, goes before what is said here. */
    private SparkConf configuration() throws IOException {
        SparkConf conf = new SparkConf()
                .setMaster(master.text())
                .setAppName("floodnet sweep")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.ui.showConsoleProgress", "false");
        if (master.isOnThisMachine()) {
            conf.setIfMissing("spark.driver.host", LOOPBACK).setIfMissing("spark.driver.bindAddress", LOOPBACK);
        }
        if (!master.isLocal()) {
            conf.setIfMissing("spark.jars", sentJars());
            // A worker's Spark brings a Kryo, older than ours and in the same packages.
            conf.setIfMissing("spark.executor.userClassPathFirst", "true");
        }
        return conf;
    }

    private static String sentJars() throws IOException {
        return new SentJars(System.getProperty("java.class.path", ""))
                .find().stream().map(Path::toString).collect(Collectors.joining(","));
    }

    /** Waits until the master has taken the sweep on; a minute at most, then Spark gives up. */
    private JavaSparkContext connect(SparkConf conf) throws IOException {
        try {
            return new JavaSparkContext(conf);
        } catch (Exception e) { // Scala does not declare what it throws, and a master that is none shows in many ways
            throw new IOException(
                    master.text() + " has not taken the sweep on (" + Reason.of(e) + "); is it a master of Spark "
                            + SparkBuildInfo.spark_version() + "?",
                    e);
        }
    }
}
