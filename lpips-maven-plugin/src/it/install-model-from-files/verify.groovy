def log = new File(basedir, 'build.log').text

assert log.contains('Installed LPIPS 0.1, squeeze (')
assert log =~ /SHA-256 [0-9a-f]{64}/
assert log.contains('LPIPS 0.1, squeeze is installed: ')
assert log.contains('1 compared')
assert new File(basedir, 'home/models').list().sort() as List == ['squeeze-0.1.onnx', 'squeeze-0.1.onnx.sha256']
