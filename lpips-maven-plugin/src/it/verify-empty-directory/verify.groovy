def log = new File(basedir, 'build.log').text

assert log =~ /\[ERROR\] there is no picture in target.charts: did the build make any\?/
assert log =~ /\[ERROR\] there is no picture target.charts.bars\.png for the golden/
assert log =~ /2 of 2 picture checks failed: target.charts, bars\.png\./
assert log =~ /There is no directory .*nowhere; actualDirectory should name where this build leaves its pictures/
