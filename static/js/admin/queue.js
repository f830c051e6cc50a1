// One file on its way to the library: sent in parts, which stay there when the connection breaks.
import { Upload } from 'tus-js-client'

const part = 4 << 20 // bytes; what the server takes of a request at most is four times that
const again = [1_000, 3_000, 8_000, 20_000]

// send returns the upload of a file to an address, which is not begun yet. Told is called with how far it is: sending
// (bytes), taken (what the server made of it), refused (why; for
// now, if later), or failed (the status, 0 where no answer came).
export function send(file, endpoint, told) {
  const upload = new Upload(file, {
    endpoint, chunkSize: part, retryDelays: again, removeFingerprintOnSuccess: true,
    metadata: { filename: file.name || 'image' },
    headers: { Accept: 'application/json' },
    onShouldRetry: error => worthTrying(status(error)),
    onProgress: sent => told('sending', sent),
    onSuccess: ({ lastResponse }) => told('taken', answer(lastResponse)),
    onError: error => {
      if (status(error) === 422) {
        const { problem, again } = answer(error.originalResponse)
        told(again ? 'later' : 'refused', problem)
      } else if (status(error) === 413) told('refused', '')
      else told('failed', status(error))
    },
  })
  return upload
}

// start begins an upload, or goes on where an earlier one of the same file ended.
export async function start(upload) {
  if (!upload.url) {
    const [earlier] = await upload.findPreviousUploads()
    if (earlier) upload.resumeFromPreviousUpload(earlier)
  }
  upload.start()
}

const status = error => error.originalResponse?.getStatus() ?? 0
const worthTrying = code => code === 0 || code === 409 || code === 423 || code >= 500

function answer(response) {
  try {
    return JSON.parse(response.getBody())
  } catch {
    return {}
  }
}
